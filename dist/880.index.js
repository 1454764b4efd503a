export const id = 880;
export const ids = [880];
export const modules = {

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postComment: () => (/* binding */ postComment)
});

// EXTERNAL MODULE: ./build/js/report/cause-section.js
var cause_section = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/js/report/changes.js
var report_changes = __webpack_require__(6556);
// EXTERNAL MODULE: ./build/js/report/markdown.js
var markdown = __webpack_require__(7164);
// EXTERNAL MODULE: ./build/js/report/headline.js
var headline = __webpack_require__(4545);
// EXTERNAL MODULE: ./build/js/report/outlook.js
var outlook = __webpack_require__(5926);
// EXTERNAL MODULE: ./build/js/report/phrase.js
var phrase = __webpack_require__(4940);
// EXTERNAL MODULE: ./build/js/report/picture.js + 1 modules
var report_picture = __webpack_require__(7659);
// EXTERNAL MODULE: ./build/js/report/order.js
var order = __webpack_require__(5981);
// EXTERNAL MODULE: ./build/js/report/ready.js + 1 modules
var ready = __webpack_require__(9932);
// EXTERNAL MODULE: ./build/js/report/subject.js
var subject = __webpack_require__(257);
// EXTERNAL MODULE: ./build/js/report/time.js
var time = __webpack_require__(7216);
// EXTERNAL MODULE: ./build/js/report/wording.js
var wording = __webpack_require__(8285);
;// CONCATENATED MODULE: ./build/js/report/comment.js
// The body of a pull request comment: verdict and cause, one picture, the records in a line, and where to read more.












/** GitHub refuses a body of more than 65,536 characters. */
const COMMENT_LIMIT = 65_000;
const LADDER = [
    { picture: true, records: 10 },
    { picture: true, records: 3 },
    { picture: false, records: 0 },
];
const SHORT_COMMIT = 7;
/** The beginning of the hidden line by which a comment is found again. The key is escaped. */
function commentMarker(key) {
    return `<!-- cert-ready:${encodeURIComponent(key)} `;
}
/** The run that wrote a comment; undefined when it does not say. */
function runOfComment(body) {
    const run = /^<!-- cert-ready:\S+ run:(\d{1,15}) -->/.exec(body)?.[1];
    return run === undefined ? undefined : Number(run);
}
/** The body of the comment, at most 65,000 characters. */
function commentBody(report, place) {
    const rest = LADDER.slice(1);
    return rest.reduce((body, detail) => (body.length <= COMMENT_LIMIT ? body : render(report, place, detail)), render(report, place, LADDER[0] ?? { picture: false, records: 0 }));
}
/** Whether two bodies say the same to a reader, whichever run wrote them when. */
function saysTheSame(a, b) {
    return readable(a) === readable(b);
}
function render(report, place, detail) {
    const { ended } = report;
    const picture = detail.picture ? (0,report_picture/* pictureOf */.C)(report) : undefined;
    const changes = picture?.kind === 'caret' ? [] : (0,report_changes/* changesOf */.f)(report);
    const parts = [
        `${commentMarker(place.key)}run:${place.run} -->`,
        `### ${titleOf(report)}`,
        (0,phrase/* phraseMarkdown */.fP)([...(0,outlook/* outlookOf */.jH)(report), ...(0,ready/* besidesOf */.n)(report)]),
        picture ? (0,report_picture/* pictureBlock */.c)(picture) : '',
        detail.picture ? (0,cause_section/* cureBlock */.V_)(changes, 300) : '',
        linkLine(report, place, detail),
        `<sub>for ${commitText(place.commit)}, ${(0,time/* stamp */.iE)(ended)}, updated in place</sub>`,
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function titleOf({ verdict: { state, headline } }) {
    switch (state) {
        case 'ready':
            return `${wording/* SYMBOLS */.Am[state]} DNS is ready`;
        case 'unknown':
            return `${wording/* SYMBOLS */.Am[state]} DNS could not be seen: ${(0,markdown/* prose */.CS)(headline)}`;
        case 'waiting':
        case 'failed':
        case 'blocked':
            return `${wording/* SYMBOLS */.Am[state]} DNS is not ready: ${(0,markdown/* prose */.CS)(headline)}`;
    }
}
/** GitHub makes a link of a commit that stands in plain text. */
function commitText(commit) {
    const short = commit.slice(0, SHORT_COMMIT);
    return /^[0-9a-f]+$/.test(short) ? short : (0,markdown/* code */.aY)(short);
}
function linkLine(report, { summary }, { records }) {
    const many = report.records.length > headline/* FEW_RECORDS */.u;
    const worth = (0,order/* worstFirst */.m)(report.records).filter(({ state }) => !many || state !== 'ready');
    const shown = worth.slice(0, records).map(recordPart);
    const hidden = report.records.length - shown.length;
    const cause = (0,outlook/* leadingCause */.Cu)(report);
    return [
        ...shown,
        ...(hidden > 0 ? [shown.length > 0 ? `and ${hidden} more` : (0,wording/* counted */.hS)(hidden, 'record')] : []),
        ...(summary === undefined ? [] : [(0,markdown/* link */.nf)('full summary', summary)]),
        ...(cause ? [(0,markdown/* link */.nf)(`${(0,markdown/* code */.aY)(cause.id)} explained`, (0,cause_section/* docsOf */.fE)(report, cause.id))] : []),
    ].join(' · ');
}
function recordPart({ state, name, type, authoritative, resolvers }) {
    const tally = [authoritative, resolvers].find((asked) => asked && asked.of > 0);
    return `${wording/* SYMBOLS */.Am[state]} ${(0,markdown/* code */.aY)((0,subject/* withoutRoot */.Lu)(name))} ${type}${tally ? ` ${(0,wording/* fraction */.zO)(tally)}` : ''}`;
}
/** A body without its marker and the time in its last line. */
function readable(body) {
    const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC(?=, updated in place<\/sub>\s*$)/;
    return body
        .replace(/^<!--.*?-->\s*/, '')
        .replace(time, '')
        .replaceAll('\r\n', '\n')
        .trimEnd();
}

// EXTERNAL MODULE: ./build/js/report/visible.js
var visible = __webpack_require__(2987);
// EXTERNAL MODULE: ./build/js/github/patience.js
var patience = __webpack_require__(5605);
;// CONCATENATED MODULE: ./build/js/github/comment.js
// The comment on a pull request: one for each key, found again by its marker and its author, updated in place.



/** The author of what the token of a job writes, where GitHub does not tell who the token speaks for. */
const USUAL_AUTHOR = 'github-actions[bot]';
const PAGE_SIZE = 100;
/**
 * Writes the comment, or updates the one that is there. A run that is ready under `on-failure` only updates. What fails is
 * one warning: a comment never fails a step.
 */
async function postComment({ octokit, place }, report, wish, { core, sleep }) {
    const { pull } = place;
    if (pull === undefined) {
        core.debug('No comment: this run is not about a pull request.');
        return;
    }
    const body = commentBody(report, {
        key: wish.key,
        commit: place.commit,
        run: place.run,
        summary: place.page,
    });
    const create = wish.when === 'always' || !report.verdict.ready;
    try {
        core.debug(await (0,patience/* patiently */.d_)(() => putComment(octokit, { ...place, pull }, { key: wish.key, body, create }), sleep));
    }
    catch (error) {
        const sentence = (0,visible/* logLine */.BP)((0,patience/* refusal */.x5)('The comment', error, 'pull-requests: write', place.fork));
        if (place.fork)
            core.info(sentence);
        else
            core.warning(sentence);
    }
}
/** Looks for the comment and writes it; safe to do again, since it looks first. */
async function putComment(octokit, place, { key, body, create }) {
    const { owner, repo, pull, run } = place;
    const found = await findComment(octokit, place, key);
    if (!found) {
        if (!create)
            return 'No comment: everything is ready and there is none to update.';
        await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body });
        return 'The comment was created.';
    }
    if ((runOfComment(found.body) ?? 0) > run)
        return 'The comment was left alone: a newer run wrote it.';
    if (saysTheSame(found.body, body))
        return 'The comment was left alone: it says the same.';
    const updated = await updateComment(octokit, place, found.id, body);
    if (updated)
        return 'The comment was updated.';
    await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body });
    return 'The comment was deleted in between and created again.';
}
/** Whether it could be updated: somebody may have deleted it since it was found. */
async function updateComment(octokit, { owner, repo }, id, body) {
    try {
        await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
        return true;
    }
    catch (error) {
        if ((0,patience/* statusOf */.c2)(error) === 404)
            return false;
        throw error;
    }
}
/** The newest comment with our marker that we wrote: anybody can quote a marker. All pages are read. */
async function findComment(octokit, { owner, repo, pull }, key) {
    const author = await authorOf(octokit);
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: pull,
        per_page: PAGE_SIZE,
    });
    const marker = commentMarker(key);
    const ours = comments.filter(({ body, user }) => user?.login === author && body?.startsWith(marker));
    return ours.map(({ id, body = '' }) => ({ id, body })).at(-1);
}
/** Whom the token speaks for. The token of a job may not ask REST for it, but GraphQL. */
async function authorOf(octokit) {
    try {
        const { viewer } = await octokit.graphql('query { viewer { login } }');
        return viewer.login;
    }
    catch (error) {
        if ((0,patience/* isPassing */.WG)(error) && !isAnswer(error))
            throw error;
        return USUAL_AUTHOR;
    }
}
/** GraphQL tells what it refuses in an answer of status 200; the client's error then holds that answer and no status. */
function isAnswer(error) {
    return typeof error === 'object' && error !== null && 'errors' in error;
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
