// The courses that are under way on a lane. Tens of thousands pass through, and a Map would keep them all from being freed at once.
import type { Course } from './carrier.ts'
import type { Pending } from './pending.ts'

export interface Live<C extends Course> {
  size(): number
  add(course: C): void
  /** Removes the course of a question, if it is here. */
  remove(pending: Pending): C | undefined
  /** Visits all that are here now; a visit may remove its course, and may add others. */
  each(visit: (course: C) => void): void
}

/** No course. Each question remembers its place, and the last one fills a gap. */
export function createLive<C extends Course>(): Live<C> {
  const courses: C[] = []
  return {
    size: () => courses.length,
    add(course) {
      course.pending.place = courses.push(course) - 1
    },
    remove(pending) {
      const { place } = pending
      const course = courses[place]
      if (course?.pending !== pending) return undefined
      const last = courses.pop()
      if (last !== undefined && last !== course) {
        courses[place] = last
        last.pending.place = place
      }
      return course
    },
    each(visit) {
      // From the end: what fills a gap has been visited.
      for (let at = courses.length - 1; at >= 0; at--) {
        const course = courses[at]
        if (course !== undefined) visit(course)
      }
    },
  }
}
