import { Table } from '@zendeskgarden/react-tables';
import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/**
 * The body of the list, with the looks of everything in its rows: Garden's small table, face and link. A row itself is
 * plain elements with the classes below. Each of Garden's works out its styles anew for every cell, which for a screenful
 * of rows takes longer than a key may.
 */
export const Rows = styled(Table.Body)`
  tr {
    height: ${({ theme }) => theme.space.base * 8}px;
    border-bottom: ${({ theme }) => theme.borders.sm};
    border-bottom-color: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    vertical-align: top;
    box-sizing: border-box;
    cursor: pointer;
    transition: background-color 0.1s ease-in-out;
  }

  tr:hover {
    border-bottom-color: ${({ theme }) =>
      getColor({
        theme,
        variable: 'border.primaryEmphasis',
        transparency: theme.opacity[200],
        dark: { offset: -100 },
      })};
    background-color: ${({ theme }) =>
      getColor({
        theme,
        variable: 'background.primaryEmphasis',
        transparency: theme.opacity[100],
        dark: { offset: -100 },
      })};
  }

  tr:focus {
    outline: none;
  }

  tr:focus-within > td:first-of-type {
    box-shadow: inset ${({ theme }) => `${theme.rtl ? '-' : ''}${theme.shadowWidths.md}`} 0 0 0
      ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }

  td {
    box-sizing: border-box;
    padding: ${({ theme }) => `${theme.space.base * 1.5}px ${theme.space.base * 3}px`};
    transition:
      border-color 0.25s ease-in-out,
      box-shadow 0.1s ease-in-out;
  }

  .name {
    display: flex;
    align-items: baseline;
    gap: ${({ theme }) => theme.space.xs};
  }

  .name a {
    display: -webkit-box;
    overflow: hidden;
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    overflow-wrap: anywhere;
    text-decoration: none;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .name a:hover {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    text-decoration: underline;
  }

  .name a,
  .claim {
    ${({ theme }) => focusStyles({ theme })}
  }

  .subtle,
  .claim {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${({ theme }) => theme.lineHeights.sm};
  }

  .claim {
    border: none;
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    background: transparent;
    padding: 0;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    font-family: inherit;
    cursor: pointer;
  }

  .claim:hover {
    color: ${({ theme }) =>
      getColor({
        theme,
        variable: 'foreground.primary',
        light: { offset: 100 },
        dark: { offset: -100 },
      })};
    text-decoration: underline;
  }

  .vacant {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${({ theme }) => `0 ${theme.space.xs}`};
  }

  .vacant > * {
    line-height: ${({ theme }) => theme.lineHeights.md};
  }

  .who {
    display: flex;
    margin-block: -2px;
    align-items: center;
    gap: ${({ theme }) => theme.space.xs};
    overflow-wrap: anywhere;
  }

  .face {
    display: inline-flex;
    width: ${({ theme }) => theme.space.base * 6}px;
    height: ${({ theme }) => theme.space.base * 6}px;
    flex: none;
    align-items: center;
    justify-content: center;
    border-radius: 50%;
    background-color: ${({ theme }) => getColor({ theme, variable: 'background.emphasis' })};
    overflow: hidden;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.onEmphasis' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    white-space: nowrap;
  }

  img.face {
    object-fit: cover;
  }
`;
