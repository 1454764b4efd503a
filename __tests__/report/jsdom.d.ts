// What we use of jsdom, which brings no types of its own.
declare module 'jsdom' {
  export class JSDOM {
    readonly window: { readonly document: object }
    constructor(html: string)
  }
}
