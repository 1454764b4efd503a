export const id = 178;
export const ids = [178];
export const modules = {

/***/ 7178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finalStatus: () => (/* binding */ finalStatus),
/* harmony export */   pendingStatus: () => (/* binding */ pendingStatus),
/* harmony export */   setCommitStatus: () => (/* binding */ setCommitStatus)
/* harmony export */ });
/* harmony import */ var _report_phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4940);
/* harmony import */ var _report_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7216);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2987);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5605);
// The status of the commit: `pending` with the time until which waiting helps, then what the run came to.




/** GitHub refuses a longer description. */
const LONGEST = 140;
/** The status while a run waits. `until` is when waiting will have helped, if that is known; both are wall clock. */
function pendingStatus(now, until) {
    if (!until)
        return { state: 'pending', description: 'waiting for DNS' };
    const time = (0,_report_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOfDay */ .rb)(until.toISOString(), now.toISOString());
    const left = (0,_report_time_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(until.getTime() - now.getTime());
    return { state: 'pending', description: `waiting for DNS until ${time} at the latest (${left})` };
}
/** The status at the end of a run. */
function finalStatus({ verdict }) {
    const description = (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_report_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(verdict.headline)), LONGEST);
    switch (verdict.state) {
        case 'ready':
            return { state: 'success', description };
        case 'waiting':
        case 'failed':
        case 'blocked':
            return { state: 'failure', description };
        case 'unknown':
            return { state: 'error', description };
    }
}
/**
 * Sets the status of the commit under `cert-ready` and the key. What fails is one warning: a status never fails a step. A pending
 * one gets a single try and no words, for another follows.
 */
async function setCommitStatus({ octokit, place }, { state, description }, key, { core, sleep }) {
    const { owner, repo, commit, page } = place;
    const context = key === 'default' ? 'cert-ready' : `cert-ready/${key}`;
    const status = { owner, repo, sha: commit, state, description, context, target_url: page };
    const post = () => octokit.rest.repos.createCommitStatus(status);
    try {
        await (state === 'pending' ? post() : (0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)(post, sleep));
    }
    catch (error) {
        const sentence = (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('The commit status', error, 'statuses: write', place.fork));
        if (state === 'pending')
            core.debug(sentence);
        else if (place.fork)
            core.info(sentence);
        else
            core.warning(sentence);
    }
}


/***/ }),

/***/ 5605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/** GitHub's gateways fail now and then; a second and a third try are usually enough. */
const TRIES = 3;
/** Milliseconds before the second try; the third waits twice as long. */
const FIRST_PAUSE = 1_000;
/** GitHub says how long to wait where it limits the rate; longer than this a job does not wait for a comment. Milliseconds. */
const LONGEST_PAUSE = 10_000;
/**
 * Does something that is safe to do twice, and again after a fault of the server or of the network, or where GitHub limits the
 * rate for a moment. What GitHub refuses, or what fails three times, is rejected with its error.
 */
async function patiently(work, sleep) {
    for (let tries = 1;; tries++) {
        try {
            return await work();
        }
        catch (error) {
            const pause = Math.max(FIRST_PAUSE * tries, wantedPause(error));
            if (tries === TRIES || !isPassing(error) || pause > LONGEST_PAUSE)
                throw error;
            await sleep(pause);
        }
    }
}
/** Whether the same request may well succeed a little later. */
function isPassing(error) {
    const status = statusOf(error);
    if (status === undefined)
        return error instanceof Error;
    return status >= 500 || isRateLimited(error);
}
/** The HTTP status of an error; undefined when no answer came. */
function statusOf(error) {
    return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
        ? error.status
        : undefined;
}
/** Why something was not posted, and what would help, in one sentence. */
function refusal(what, error, permission, fork) {
    const status = statusOf(error);
    const reason = error instanceof Error ? error.message : String(error);
    if (isRateLimited(error))
        return `${what} was not written (${status}): GitHub limits how often this token may ask. GitHub says: ${reason}`;
    if (status !== 403 && status !== 404)
        return `${what} was not written: ${reason}`;
    if (fork)
        return `${what} was not written: the token of a pull request from a fork may only read. The job summary says the same.`;
    return `${what} was not written (${status}): grant \`permissions: { ${permission} }\` to the job. GitHub says: ${reason}`;
}
/** GitHub answers 429, or 403 as for a missing permission; the headers tell the difference. */
function isRateLimited(error) {
    const status = statusOf(error);
    if (status === 429)
        return true;
    return (status === 403 &&
        (headerOf(error, 'x-ratelimit-remaining') === '0' || headerOf(error, 'retry-after') !== undefined));
}
/** Milliseconds that GitHub wants us to wait; where only a whole hour's budget is used up, it is until then. */
function wantedPause(error) {
    if (!isRateLimited(error))
        return 0;
    const seconds = headerOf(error, 'retry-after');
    if (seconds !== undefined)
        return Number(seconds) * 1_000 || 0;
    return headerOf(error, 'x-ratelimit-remaining') === '0' ? Infinity : 0;
}
function headerOf(error, name) {
    const { response } = error;
    return response?.headers?.[name];
}


/***/ })

};
