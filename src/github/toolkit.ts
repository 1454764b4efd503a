// The Actions toolkit, for the entry to pass on to whoever needs a part of it.
export * as core from '@actions/core'
