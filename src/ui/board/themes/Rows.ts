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
    height: ${({ theme }) => theme.space.base * 11}px;
    border-bottom: ${({ theme }) => theme.borders.sm};
    border-bottom-color: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    vertical-align: middle;
    box-sizing: border-box;
    cursor: pointer;
  }

  tr[aria-hidden] {
    height: auto;
    border: none;
    cursor: default;
  }

  tr[aria-hidden] td {
    padding: 0;
  }

  tr[data-row]:hover {
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

  tr:focus-within > td:first-of-type {
    box-shadow: inset ${({ theme }) => `${theme.rtl ? '-' : ''}${theme.shadowWidths.md}`} 0 0 0
      ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }

  td {
    box-sizing: border-box;
    padding: ${({ theme }) => `0 ${theme.space.base * 3}px`};
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    display: flex;
    align-items: baseline;
    gap: ${({ theme }) => theme.space.xs};
  }

  .name > span {
    display: inline-flex;
    flex: none;
  }

  .name > span::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: currentcolor;
  }

  .name > .bug::before {
    border-radius: 1px;
  }

  .request {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  }

  .bug {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
  }

  .documentation {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .trend {
    display: inline-flex;
    align-items: center;
    gap: ${({ theme }) => theme.space.xxs};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  .trend.growing {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.success' })};
  }

  .name a {
    display: -webkit-box;
    overflow: hidden;
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    overflow-wrap: anywhere;
    white-space: normal;
    text-decoration: none;
    line-height: ${({ theme }) => theme.space.base * 4.5}px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .name > div {
    min-width: 0;
  }

  .name [data-said='true'] a {
    -webkit-line-clamp: 1;
  }

  .name q {
    display: block;
    overflow: hidden;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${({ theme }) => theme.lineHeights.sm};
    text-overflow: ellipsis;
  }

  .name b {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  .name a:hover {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    text-decoration: underline;
  }

  .name a,
  .claim {
    ${({ theme }) => focusStyles({ theme })}
  }

  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
    vertical-align: middle;
    cursor: pointer;
  }

  tr[data-picked='true'] {
    background-color: ${({ theme }) =>
      getColor({
        theme,
        variable: 'background.primaryEmphasis',
        transparency: theme.opacity[100],
        dark: { offset: -100 },
      })};
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

  .who {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.space.xs};
  }

  .who > :last-child,
  div.subtle {
    overflow: hidden;
    text-overflow: ellipsis;
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

  tr[data-row] {
    scroll-margin: ${({ theme }) => theme.space.base * 12}px 0;
  }
`;
