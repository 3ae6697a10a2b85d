/** Pixels; kept free while the chart's library comes. */
export const CHART_HEIGHT = 200;
