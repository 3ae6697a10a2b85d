/** What is missing on this machine, in words for whoever runs the measure. */
export class NotMeasured extends Error {}
