// Bulk: whether a server takes many questions over one TCP connection, and how many that connection has carried.

export interface Bulk {
  /** Takes the right to put one more. `first`: on a new connection, and until it is answered no other may. */
  take(): 'first' | 'next' | undefined
  /** One of them was answered; `plain`: in a way that leaves no doubt. */
  answered(plain: boolean): void
  /** One of them was not: from now on none may. */
  failed(): void
  /** One of them was taken back, which tells nothing. */
  takenBack(): void
}

/** Nothing is known yet; a connection carries at most so many questions. */
export function createBulk(most: number): Bulk {
  let standing: 'untried' | 'trying' | 'taken' | 'refused' = 'untried'
  let carried = 0
  return {
    take() {
      if (standing === 'taken' && carried < most) {
        carried += 1
        return 'next'
      }
      if (standing === 'trying' || standing === 'refused') return undefined
      standing = 'trying'
      carried = 1
      return 'first'
    },
    answered(plain) {
      if (standing === 'trying') standing = plain ? 'taken' : 'refused'
    },
    failed() {
      standing = 'refused'
    },
    takenBack() {
      if (standing === 'trying') standing = 'untried'
    },
  }
}
