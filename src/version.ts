// The version of cert-ready, the same as in package.json.

/** As it stands in reports, in the log and in the footer of a summary. */
export const VERSION = '0.1.0'
