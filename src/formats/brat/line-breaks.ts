/*
 * What Python, in which brat is written, may take for the end of a line: the vertical tab, the form feed, the separators
 * of files, groups and records, and the next line, line and paragraph separators of Unicode.
 */
// oxlint-disable-next-line no-control-regex -- it is they that end lines
export const lineBreaks = /[\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]+/g

/** Whether a text is nothing but ends of lines, and at least one. */
export const isBreaks = (text: string): boolean => text !== '' && text.replaceAll(lineBreaks, '') === ''
