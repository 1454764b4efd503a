export const id = 520;
export const ids = [520];
export const modules = {

/***/ 6520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openApi: () => (/* binding */ openApi)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
// The door to GitHub's API: who asks, about which commit and pull request. Loaded only when something is to be posted.

/** Longer than this GitHub is not waited for: a cancelled job has seconds left. Milliseconds. */
const LONGEST_CALL = 5_000;
/** Opens the API with a token, at `GITHUB_API_URL`. */
function openApi(token) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token);
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(LONGEST_CALL) };
    });
    return { octokit, place: placeOf(_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._) };
}
/** Reads the place of a run from its context. */
function placeOf({ payload, repo, sha, runId, serverUrl }) {
    const pull = payload.pull_request;
    const number = pull?.number ?? (payload.issue?.['pull_request'] ? payload.issue.number : undefined);
    return {
        ...repo,
        commit: pull?.head?.sha ?? sha,
        ...(number === undefined ? {} : { pull: number }),
        fork: pull?.head !== undefined && pull.head.repo?.full_name !== `${repo.owner}/${repo.repo}`,
        run: runId,
        page: `${serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${runId}`,
    };
}


/***/ })

};
