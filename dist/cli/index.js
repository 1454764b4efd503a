import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 2841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CERTIFICATE_AUTHORITIES),
/* harmony export */   i: () => (/* binding */ MISNOMERS)
/* harmony export */ });
const SECTIGO = [
    'sectigo.com',
    'comodo.com',
    'comodoca.com',
    'usertrust.com',
    'trust-provider.com',
    'entrust.net',
    'affirmtrust.com',
];
const DIGICERT = [
    'digicert.com',
    'www.digicert.com',
    'digicert.ne.jp',
    'cybertrust.ne.jp',
    'thawte.com',
    'geotrust.com',
    'rapidssl.com',
    'symantec.com',
    'digitalcertvalidation.com',
    'quovadisglobal.com',
];
const IZENPE = ['izenpe.com', 'izenpe.eus'];
const TELIA = ['telia.com', 'telia.fi', 'telia.se', 'trust.telia.com', 'acme.trust.telia.com'];
/** Every CA we know by name. ZeroSSL has no identity of its own: its certificates are issued under Sectigo's. */
const CERTIFICATE_AUTHORITIES = [
    {
        id: 'letsencrypt',
        name: "Let's Encrypt",
        identities: ['letsencrypt.org'],
        profile: 'letsencrypt',
    },
    ca('google', 'Google Trust Services', ['pki.goog']),
    ca('zerossl', 'ZeroSSL', SECTIGO),
    ca('sectigo', 'Sectigo', SECTIGO),
    ca('digicert', 'DigiCert', DIGICERT),
    ca('amazon', 'Amazon Trust Services', ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com']),
    ca('ssl.com', 'SSL.com', ['ssl.com']),
    ca('globalsign', 'GlobalSign', ['globalsign.com']),
    ca('godaddy', 'GoDaddy', ['godaddy.com', 'starfieldtech.com']),
    ca('identrust', 'IdenTrust', ['identrust.com', 'www.identrust.com']),
    ca('certum', 'Certum', ['certum.pl', 'certum.eu']),
    ca('actalis', 'Actalis', ['actalis.it']),
    ca('harica', 'HARICA', ['harica.gr']),
    ca('certainly', 'Certainly', ['certainly.com']),
    ca('microsoft', 'Microsoft', ['microsoft.com', 'ssladmin.microsoft.com']),
    ca('apple', 'Apple', ['pki.apple.com']),
    ca('visa', 'Visa', ['visa.com']),
    {
        ...ca('buypass', 'Buypass', ['buypass.com', 'buypass.no']),
        note: 'Buypass issued its last Go SSL certificates on 2025-10-31.',
    },
    ca('d-trust', 'D-Trust', ['d-trust.net', 'dtrust.de', 'dtrust.net', 'd-trust.de']),
    ca('telekom', 'Telekom Security', ['telesec.de', 'pki.dfn.de', 'dfn.de']),
    ca('swisssign', 'SwissSign', ['swisssign.com']),
    ca('certigna', 'Certigna', ['certigna.fr', 'certigna.com']),
    ca('certsign', 'certSIGN', ['certsign.ro']),
    ca('disig', 'Disig', ['disig.sk']),
    ca('e-szigno', 'e-Szigno', ['e-szigno.hu']),
    ca('emsign', 'emSign', ['emsign.com']),
    ca('firmaprofesional', 'Firmaprofesional', ['firmaprofesional.com']),
    ca('fnmt', 'FNMT', ['fnmt.es']),
    ca('izenpe', 'Izenpe', IZENPE),
    ca('netlock', 'NETLOCK', ['netlock.hu', 'netlock.net', 'netlock.eu']),
    ca('networksolutions', 'Network Solutions', ['networksolutions.com', 'web.com']),
    ca('wisekey', 'WISeKey', ['wisekey.com', 'oiste.org']),
    ca('secom', 'SECOM Trust Systems', ['secomtrust.net']),
    ca('telia', 'Telia', TELIA),
    ca('trustasia', 'TrustAsia', ['trustasia.com']),
    ca('twca', 'TWCA', ['twca.com.tw']),
    ca('jprs', 'JPRS', ['jprs.jp', 'acme.jprs.jp']),
    ca('navercloud', 'NAVER Cloud Trust Services', ['navercloudtrust.com']),
    ca('vikingcloud', 'VikingCloud', ['vikingcloud.com', 'trustwave.com', 'securetrust.com']),
    ca('sheca', 'SHECA', ['sheca.com']),
    ca('cfca', 'CFCA', ['cfca.com.cn']),
    ca('hinet', 'Chunghwa Telecom', ['pki.hinet.net', 'tls.hinet.net']),
];
/** Names that people and tools write for a CA although no CA accepts them, with the identity to write instead. */
const MISNOMERS = new Map([
    ['letsencrypt.com', 'letsencrypt.org'],
    ['www.letsencrypt.org', 'letsencrypt.org'],
    ['acme-v02.api.letsencrypt.org', 'letsencrypt.org'],
    ['acme-staging-v02.api.letsencrypt.org', 'letsencrypt.org'],
    ['zerossl.com', 'sectigo.com'],
    ['zerossl', 'sectigo.com'],
    ['google.com', 'pki.goog'],
    ['google', 'pki.goog'],
]);
/** A CA that reads CAA as the RFC says. */
function ca(id, name, identities) {
    return { id, name, identities, profile: 'rfc' };
}


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hT: () => (/* binding */ CHALLENGES),
  Jw: () => (/* binding */ isChallengeName),
  R5: () => (/* binding */ validationTarget),
  nE: () => (/* binding */ withoutChallengeLabels)
});

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/js/certificate/account-label.js
// The label that dns-account-01 puts before `_acme-challenge`: a short hash of the account URL.

/** RFC 4648 section 6, in lower case as the draft wants it. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** The draft keeps the first 80 bits of the hash: 16 characters of five bits, without padding. */
const HASH_OCTETS = 10;
/**
 * The label `_<16 characters>` of an ACME account (draft-ietf-acme-dns-account-label section 3.2).
 * The account URL counts byte for byte: scheme, host, port and path as the CA gave it.
 */
function accountLabel(accountUri) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(accountUri, 'utf8').digest().subarray(0, HASH_OCTETS);
    let bits = BigInt(`0x${hash.toString('hex')}`);
    let label = '';
    while (label.length < (HASH_OCTETS * 8) / 5) {
        label = BASE32.charAt(Number(bits & 31n)) + label;
        bits >>= 5n;
    }
    return `_${label}`;
}

// EXTERNAL MODULE: ./build/js/certificate/identifier.js
var certificate_identifier = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./build/js/certificate/challenge.js
// The ACME challenges, and the owner name and record types at which a CA looks for each. Knows nothing of values.



/** The challenges of RFC 8555, RFC 8737 and the two drafts for dns-account-01 and dns-persist-01. */
const CHALLENGES = ['dns-01', 'dns-account-01', 'dns-persist-01', 'http-01', 'tls-alpn-01'];
/** RFC 1035 section 2.3.4: 255 octets on the wire leave 253 for labels and the dots between them. */
const MAX_NAME_LENGTH = 253;
const ADDRESS_TYPES = ['AAAA', 'A'];
const TXT_TYPES = ['TXT'];
const SENTENCES = {
    'wildcard-needs-dns': (identifier, challenge) => `${challenge} cannot validate the wildcard ${(0,wire_name/* plainName */.MH)(identifier)}; dns-01, dns-account-01 and dns-persist-01 can.`,
    'account-uri-missing': () => 'dns-account-01 derives its owner name from the ACME account, so it needs the account URI.',
    'name-too-long': (identifier, challenge, longest) => `${(0,wire_name/* plainName */.MH)((0,certificate_identifier/* baseOf */.bx)(identifier))} has ${(0,certificate_identifier/* lengthOf */.Y5)((0,certificate_identifier/* baseOf */.bx)(identifier))} characters; ${challenge} puts labels before it, which leaves room for ${longest}.`,
};
/**
 * The owner name and types that a CA asks for an identifier.
 * `accountUri` is the ACME account URL and needed for dns-account-01 only.
 * Sources: RFC 8555 sections 8.3 and 8.4, RFC 8737, draft-ietf-acme-dns-account-label, draft-ietf-acme-dns-persist.
 */
function validationTarget(identifier, challenge, accountUri) {
    const base = (0,certificate_identifier/* baseOf */.bx)(identifier);
    switch (challenge) {
        case 'http-01':
        case 'tls-alpn-01':
            if ((0,certificate_identifier/* isWildcard */.z2)(identifier))
                return refuse('wildcard-needs-dns', identifier, challenge);
            return { kind: 'target', owner: base, types: ADDRESS_TYPES };
        case 'dns-01':
            return below(identifier, challenge, ['_acme-challenge']);
        case 'dns-account-01':
            if (!accountUri)
                return refuse('account-uri-missing', identifier, challenge);
            return below(identifier, challenge, [accountLabel(accountUri), '_acme-challenge']);
        case 'dns-persist-01':
            return below(identifier, challenge, ['_validation-persist']);
    }
}
/** Whether only CAs ask for the name: it is for dns-01 (RFC 8555 section 8.4) or, with the label of an account, dns-account-01. */
function isChallengeName(name) {
    return /^(?:_[a-z2-7]{16}\.)?_acme-challenge\./.test(name.key);
}
/** A name as it was written, without the labels that dns-01, dns-account-01 or dns-persist-01 put in front of a domain. */
function withoutChallengeLabels(text) {
    return text.replace(/^(?:_[a-z2-7]{16}\.)?_(?:acme-challenge|validation-persist)\./i, '');
}
function below(identifier, challenge, labels) {
    const base = (0,certificate_identifier/* baseOf */.bx)(identifier);
    const longest = MAX_NAME_LENGTH - labels.reduce((octets, label) => octets + label.length + 1, 0);
    if ((0,certificate_identifier/* lengthOf */.Y5)(base) > longest)
        return refuse('name-too-long', identifier, challenge, longest);
    const owner = labels.reduceRight((name, label) => (0,wire_name/* prependLabel */.nu)(label, name), base);
    return { kind: 'target', owner, types: TXT_TYPES };
}
function refuse(fault, identifier, challenge, longest = MAX_NAME_LENGTH) {
    return { kind: 'no-target', fault, sentence: SENTENCES[fault](identifier, challenge, longest) };
}


/***/ }),

/***/ 1638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance)
/* harmony export */ });
// How many slips of the finger lie between two words.
/**
 * The least number of letters left out, put in, replaced or swapped with their neighbour that makes `a` into `b`
 * (optimal string alignment). Infinity when it is more than `limit`. With a limit texts of any length are compared in
 * time that grows with their length only: of the table of all costs just a band around the diagonal is looked at.
 */
function editDistance(a, b, limit = Infinity) {
    const most = Math.min(limit, Math.max(a.length, b.length));
    if (Math.abs(a.length - b.length) > most)
        return Infinity;
    let beforeLast = emptyRow(most);
    let last = emptyRow(most);
    for (let column = 0; column <= Math.min(most, b.length); column++)
        last[column + most] = column;
    let current = emptyRow(most);
    for (let row = 1; row <= a.length; row++) {
        if (fillRow(current, { a, b, row, most, last, beforeLast }) > most)
            return Infinity;
        [beforeLast, last, current] = [last, current, beforeLast];
    }
    const distance = last[b.length - a.length + most] ?? Infinity;
    return distance > most ? Infinity : distance;
}
/** A row of the table: the cost of the column at index `column - row + most`. */
function emptyRow(most) {
    return new Float64Array(2 * most + 1).fill(Infinity);
}
/** Fills in the costs of a row, and gives the least of them. */
function fillRow(current, { a, b, row, most, last, beforeLast }) {
    let least = Infinity;
    for (let index = 0; index < current.length; index++) {
        const column = row + index - most;
        let cost = Infinity;
        if (column === 0)
            cost = row;
        else if (column > 0 && column <= b.length) {
            const same = a[row - 1] === b[column - 1];
            const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            cost = Math.min((last[index] ?? Infinity) + (same ? 0 : 1), (last[index + 1] ?? Infinity) + 1, (current[index - 1] ?? Infinity) + 1, swapped ? (beforeLast[index] ?? Infinity) + 1 : Infinity);
        }
        current[index] = cost;
        least = Math.min(least, cost);
    }
    return least;
}


/***/ }),

/***/ 919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   z2: () => (/* binding */ isWildcard)
/* harmony export */ });
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
// The names that a certificate is asked for, wildcards included: their base domain and their length. Judges no policy.

/** Whether the first label is the wildcard `*` (RFC 8555 section 7.1.3). */
function isWildcard(identifier) {
    return identifier.key.startsWith('*.');
}
/** The domain that is validated: the identifier without a leading `*.` (RFC 8555 section 7.1.4). */
function baseOf(identifier) {
    return isWildcard(identifier) ? ((0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(identifier) ?? _wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT */ .Dl) : identifier;
}
/** The number of octets of a name as a certificate holds it: labels and the dots between them, no final dot. */
function lengthOf(name) {
    return name.labels.reduce((octets, label) => octets + label.length + 1, -1);
}


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ isParameterValue),
/* harmony export */   Tk: () => (/* binding */ splitIssueValue),
/* harmony export */   cs: () => (/* binding */ isIssuerDomain),
/* harmony export */   sv: () => (/* binding */ readParameter)
/* harmony export */ });
// The grammar that CAA issue properties and dns-persist-01 records share (RFC 8659 section 4.2). Judges no issuer.
/** issuer-domain-name: letters, digits and inner hyphens in labels; no final dot, no underscore, nothing but ASCII. */
const DOMAIN = /^[\da-z](?:-*[\da-z])*(?:\.[\da-z](?:-*[\da-z])*)*$/i;
/** Printable ASCII without space and semicolon. */
const VALUE = /^[\x21-\x3A\x3C-\x7E]*$/;
/** Splits at the semicolons, which neither tags nor values can hold, and takes the white space off each part. */
function splitIssueValue(text) {
    const [issuer = '', ...segments] = text.split(';').map(trimBlanks);
    return { issuer, segments };
}
/** Reads one part after the issuer; undefined when it has no equals sign. Later equals signs belong to the value. */
function readParameter(segment) {
    const at = segment.indexOf('=');
    if (at < 0)
        return undefined;
    return { tag: trimBlanks(segment.slice(0, at)), value: trimBlanks(segment.slice(at + 1)) };
}
/** Whether the text is an issuer-domain-name. */
function isIssuerDomain(text) {
    return DOMAIN.test(text);
}
/** Whether the text may be the value of a parameter. */
function isParameterValue(text) {
    return VALUE.test(text);
}
/** Takes spaces and tabs (WSP of RFC 5234) off both ends; in one pass, since a record may be 64 KiB of them. */
function trimBlanks(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isBlank(text, start))
        start += 1;
    while (end > start && isBlank(text, end - 1))
        end -= 1;
    return text.slice(start, end);
}
function isBlank(text, at) {
    const character = text.charAt(at);
    return character === ' ' || character === '\t';
}


/***/ }),

/***/ 7265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ MISNAMING_SENTENCES),
/* harmony export */   z: () => (/* binding */ findMisnaming)
/* harmony export */ });
/* harmony import */ var _ca_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2841);
/* harmony import */ var _edit_distance_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1638);
// Recognises a CA's identity that is written in a way which no CA takes for its name, so that the cure can be named.


/** What is wrong with the name in each case, to be read after "X does not name this CA:". */
const MISNAMING_SENTENCES = {
    quotes: 'the quotes in it are taken for a part of the name',
    url: 'a record holds only the domain of a CA, not a URL',
    'extra-text': 'a record holds one name, and a semicolon before any parameter',
    'trailing-dot': 'the name of a CA has no dot at its end',
    'upper-case': "the name is in lower case, and Let's Encrypt compares letter by letter",
    subdomain: 'the name of a CA is compared as a whole, subdomains are other names',
    'other-name': 'no CA goes by that name in CAA',
    'short-name': 'a record holds the domain of a CA, not its short name',
    'other-ending': 'the ending is another one',
    typo: 'there is a slip of the pen in it',
};
/** More slips than these make another word. */
const MAX_SLIPS = 2;
/** In shorter names two slips make too many other names that somebody may own. */
const MIN_TYPO_LENGTH = 8;
/** Shorter words belong to too many people to say whose was meant. */
const MIN_WORD_LENGTH = 5;
/** A CAA value may be 64 KiB; a name that is near an identity is not longer than a domain name. */
const MAX_LENGTH = 253;
/** Finds the identity that a text was meant to be; undefined when it is like none of them, or is one. */
function findMisnaming(text, identities) {
    if (text === '' || text.length > MAX_LENGTH || identities.includes(text))
        return undefined;
    const { core, kind } = undress(text);
    if (kind && identities.includes(core))
        return { kind, identity: core };
    return findLike(text.toLowerCase(), identities) ?? findLike(core, identities);
}
/** Takes off what is around a name; the first thing taken off is the mistake to speak of. */
function undress(text) {
    let core = text;
    let kind;
    for (const [name, strip] of DRESSES) {
        const stripped = strip(core);
        if (stripped !== core)
            kind ??= name;
        core = stripped;
    }
    return { core, ...(kind && { kind }) };
}
const DRESSES = [
    ['quotes', (text) => text.replace(/["'\u2018-\u201F]/g, '')],
    ['extra-text', (text) => text.replace(/[\s,].*$/s, '')],
    ['url', (text) => text.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/s, '')],
    ['trailing-dot', (text) => text.replace(/\.$/, '')],
    ['upper-case', (text) => text.toLowerCase()],
];
function findLike(text, identities) {
    const meant = _ca_table_js__WEBPACK_IMPORTED_MODULE_0__/* .MISNOMERS */ .i.get(text);
    if (meant !== undefined && identities.includes(meant))
        return { kind: 'other-name', identity: meant };
    for (const [kind, isLike] of LIKENESSES) {
        const identity = identities.find((candidate) => isLike(text, candidate));
        if (identity !== undefined)
            return { kind, identity };
    }
    return undefined;
}
const LIKENESSES = [
    ['subdomain', (text, identity) => text.endsWith(`.${identity}`)],
    ['short-name', (text, identity) => text.replace(/[^a-z\d]/g, '') === ownWord(identity)],
    ['other-ending', (text, identity) => ownWord(text) !== undefined && ownWord(text) === ownWord(identity)],
    ['typo', isTypo],
];
/** The first label of a domain of two, if it is long enough to be somebody's own: not the "pki" of pki.goog. */
function ownWord(domain) {
    const [word = '', ...rest] = domain.split('.');
    return rest.length === 1 && word.length >= MIN_WORD_LENGTH ? word : undefined;
}
function isTypo(text, identity) {
    // Each slip changes the length by one at most: most names need no closer look.
    if (text.length < MIN_TYPO_LENGTH || Math.abs(text.length - identity.length) > MAX_SLIPS)
        return false;
    return (0,_edit_distance_js__WEBPACK_IMPORTED_MODULE_1__/* .editDistance */ .Y)(text, identity) <= MAX_SLIPS;
}


/***/ }),

/***/ 8509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ splitOwner)
/* harmony export */ });
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
// Owner names taken apart: the labels that begin with an underscore, and the domain that they are put in front of.

const UNDERSCORE = 0x5f;
/** Takes an owner name apart: `_acme-challenge.www.example.com` is for the domain `www.example.com`. */
function splitOwner({ labels }) {
    const plain = labels.findIndex(([first]) => first !== UNDERSCORE);
    const depth = plain === -1 ? labels.length : plain;
    return { prefix: labels.slice(0, depth), domain: (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(labels.slice(depth)) };
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ normalizeIssuer),
/* harmony export */   q: () => (/* binding */ readPersistRecord)
/* harmony export */ });
/* harmony import */ var _issue_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8461);
// Reads a dns-persist-01 TXT value as Boulder does: an issue-value with accounturi, policy and persistUntil.

const SENTENCES = {
    'issuer-empty': 'The record names no CA before its first semicolon.',
    'issuer-not-a-domain': 'What stands before the first semicolon is not a domain name.',
    'parameter-empty': 'The record has an empty parameter; take out the semicolon at the end, or the doubled one.',
    'parameter-without-equals': 'A parameter has no equals sign; parameters are written tag=value.',
    'tag-empty': 'A parameter has nothing before its equals sign.',
    'value-characters': 'The value of a parameter has a space or a character outside printable ASCII.',
    'parameter-repeated': 'A parameter is there twice, so no CA can tell which one counts.',
    'account-uri-empty': 'The parameter accounturi is empty.',
    'account-uri-missing': 'The record has no accounturi, which every dns-persist-01 record needs.',
    'persist-until-not-a-number': 'The parameter persistUntil is not a whole number of seconds since 1970.',
};
const KNOWN_TAGS = new Set(['accounturi', 'policy', 'persistuntil']);
/** RFC 1035 section 2.3.4, without the root's octet and the first length octet. */
const MAX_ISSUER_LENGTH = 253;
/** The range of a signed 64-bit integer, in which Boulder reads persistUntil. */
const INTEGER_LIMIT = 2n ** 63n;
/** The latest and (negated) earliest instant that a Date can hold; later is as good as never. */
const DATE_LIMIT_SECONDS = 8.64e12;
/** Reads the joined character-strings of a TXT record at `_validation-persist`. Never throws. */
function readPersistRecord(value) {
    const { issuer: given, segments } = (0,_issue_value_js__WEBPACK_IMPORTED_MODULE_0__/* .splitIssueValue */ .Tk)(Buffer.from(value).toString('utf8'));
    if (given === '')
        return malformed('issuer-empty');
    const issuer = normalizeIssuer(given);
    if (issuer === undefined)
        return malformed('issuer-not-a-domain');
    const parameters = new Map();
    for (const segment of segments) {
        const fault = addParameter(parameters, segment);
        if (fault)
            return malformed(fault, issuer);
    }
    return readKnown(issuer, parameters);
}
/** Checks one parameter and keeps it if its tag is known; unknown ones are ignored, as the draft wants. */
function addParameter(parameters, segment) {
    if (segment === '')
        return 'parameter-empty';
    const parameter = (0,_issue_value_js__WEBPACK_IMPORTED_MODULE_0__/* .readParameter */ .sv)(segment);
    if (!parameter)
        return 'parameter-without-equals';
    if (parameter.tag === '')
        return 'tag-empty';
    if (!(0,_issue_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isParameterValue */ .Ns)(parameter.value))
        return 'value-characters';
    const tag = parameter.tag.toLowerCase();
    if (!KNOWN_TAGS.has(tag))
        return undefined;
    if (parameters.has(tag))
        return 'parameter-repeated';
    parameters.set(tag, parameter.value);
    return undefined;
}
function readKnown(issuer, parameters) {
    const accountUri = parameters.get('accounturi');
    if (accountUri === undefined)
        return malformed('account-uri-missing', issuer);
    if (accountUri === '')
        return malformed('account-uri-empty', issuer);
    const policy = parameters.get('policy');
    const until = parameters.get('persistuntil');
    const persistUntil = until === undefined ? undefined : readSeconds(until);
    if (until !== undefined && persistUntil === undefined)
        return malformed('persist-until-not-a-number', issuer);
    return {
        kind: 'record',
        issuer,
        accountUri,
        ...(policy === undefined ? {} : { policy }),
        ...(persistUntil === undefined ? {} : { persistUntil }),
    };
}
function readSeconds(text) {
    if (!/^[+-]?\d{1,30}$/.test(text))
        return undefined;
    const seconds = BigInt(text.replace('+', ''));
    if (seconds < -INTEGER_LIMIT || seconds >= INTEGER_LIMIT)
        return undefined;
    return Math.max(-DATE_LIMIT_SECONDS, Math.min(DATE_LIMIT_SECONDS, Number(seconds)));
}
function malformed(fault, issuer) {
    return { kind: 'malformed', fault, sentence: SENTENCES[fault], ...(issuer === undefined ? {} : { issuer }) };
}
/**
 * Lower case, NFC, A-labels, one final dot off, at most 253 octets (draft-ietf-acme-dns-persist-01 section 9.2).
 * Undefined when no domain name comes out.
 */
function normalizeIssuer(given) {
    const ascii = toAscii(given.toLowerCase().normalize('NFC'));
    const issuer = ascii?.replace(/\.$/, '');
    return issuer !== undefined && issuer.length <= MAX_ISSUER_LENGTH && (0,_issue_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isIssuerDomain */ .cs)(issuer)
        ? issuer
        : undefined;
}
function toAscii(name) {
    if (/^[\x21-\x7E]*$/.test(name))
        return name;
    // Only letters, digits, marks, hyphens and dots: a URL parser would take other characters for its own syntax.
    const url = `https://${name}/`;
    return /^[\p{L}\p{N}\p{M}.\u3002-]+$/u.test(name) && URL.canParse(url) ? new URL(url).hostname : undefined;
}


/***/ }),

/***/ 8556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ accountUrisOf),
  i: () => (/* binding */ judgePersist)
});

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
;// CONCATENATED MODULE: ./build/js/certificate/persist-finding.js
/** The sentence for a finding; the first issuer and account URI stand for the CA and the account of the order. */
function describePersist(finding, order) {
    const issuer = order.issuers[0] ?? 'this CA';
    const account = order.accountUris[0] ?? 'yours';
    switch (finding.kind) {
        case 'no-record':
            return 'There is no dns-persist-01 record.';
        case 'right':
            return 'The dns-persist-01 record authorizes this CA and this account.';
        case 'expires-before-renewal':
            return `The record holds for now, but its persistUntil (${utc(finding.until)}) comes before the certificate is due for renewal.`;
        case 'account-unknown':
            return `The record authorizes the account ${finding.accountUri}; whether that is yours cannot be told without the account URI (for a hashed one, with the thumbprint of its key).`;
        case 'malformed':
            return finding.addressed ? `The record for ${issuer} is malformed: ${finding.why}` : finding.why;
        case 'expired':
            return `The record has expired: its persistUntil was ${utc(finding.until)}.`;
        case 'policy-missing':
            return 'The record does not cover wildcards; a wildcard certificate needs policy=wildcard in it.';
        case 'account-differs':
            return `The record authorizes the account ${finding.accountUri}, not ${account}; a CA compares the two byte for byte.`;
        case 'issuer-differs':
            return `The record authorizes ${finding.issuer}, not ${issuer}.`;
    }
}
function utc(instant) {
    return new Date(instant).toISOString();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/js/certificate/persist-hash.js
// The hashed account URI of dns-persist-01 since draft -02, which hides the account behind a hash per domain.


/** The one hash that the draft makes mandatory, by its RFC 6920 name. */
const HASH_NAME = 'sha-256';
/**
 * The `accounturi` value for records at one domain, or with `*` for records at any domain
 * (draft-ietf-acme-dns-persist-02 section 10.2): the hash covers the domain's length in one octet, the domain in lower
 * case without final dot, the thumbprint and the account URL.
 */
function hashedAccountUri(account, domain) {
    const text = domain === '*' ? domain : (0,wire_name/* plainName */.MH)(domain);
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(Uint8Array.of(text.length))
        .update(text, 'latin1')
        .update(account.thumbprint, 'latin1')
        .update(account.uri, 'utf8')
        .digest('base64url');
    return `${account.prefix}${HASH_NAME}/${hash}`;
}

// EXTERNAL MODULE: ./build/js/certificate/persist-record.js
var persist_record = __nccwpck_require__(4018);
;// CONCATENATED MODULE: ./build/js/certificate/persist.js
// Judges dns-persist-01 records against the order to come: CA, account, wildcard, and how long they last.




/** The findings from the best to the one that says least about this order; a record for another CA is no fault. */
const RANKS = [
    'right',
    'expires-before-renewal',
    'account-unknown',
    'malformed',
    'expired',
    'policy-missing',
    'account-differs',
    'issuer-differs',
];
/**
 * Judges all records at one `_validation-persist` name; each value is the joined character-strings of one TXT record.
 * One right record is enough, and those of other CAs and accounts do no harm (BR 3.2.2.4.22).
 */
function judgePersist(values, request) {
    const findings = values.map((value) => judgeRecord(value, request));
    const decisive = findings.toSorted((a, b) => rank(a) - rank(b))[0] ?? { kind: 'no-record' };
    const valueToPublish = persistValue(request);
    return {
        decisive,
        sentence: describePersist(decisive, request),
        findings,
        ...(valueToPublish === undefined ? {} : { valueToPublish }),
    };
}
/**
 * The accounturi values that stand for an account at a domain: the account URL itself (draft -01), and its hashes for
 * the domain and for any domain (draft -02), with the current key's thumbprint and those of earlier keys.
 */
function accountUrisOf(uri, domain, hash) {
    const hashed = hash?.thumbprints.flatMap((thumbprint) => {
        const account = { prefix: hash.prefix, uri, thumbprint };
        return [hashedAccountUri(account, domain), hashedAccountUri(account, '*')];
    });
    return [uri, ...(hashed ?? [])];
}
function judgeRecord(value, request) {
    const record = (0,persist_record/* readPersistRecord */.q)(value);
    const issuers = new Set(request.issuers.map((issuer) => (0,persist_record/* normalizeIssuer */.h)(issuer)));
    const addressed = record.issuer !== undefined && issuers.has(record.issuer);
    if (record.kind === 'malformed') {
        return { kind: 'malformed', fault: record.fault, why: record.sentence, addressed };
    }
    return addressed ? judgeTerms(record, request) : { kind: 'issuer-differs', issuer: record.issuer };
}
function judgeTerms(record, request) {
    const { accountUri, policy, persistUntil } = record;
    if (!request.accountUris.includes(accountUri))
        return otherAccount(accountUri, request);
    if (request.wildcard && policy?.toLowerCase() !== 'wildcard') {
        return { kind: 'policy-missing', ...(policy === undefined ? {} : { policy }) };
    }
    if (persistUntil === undefined)
        return { kind: 'right' };
    const until = persistUntil * 1000;
    if (request.now > until)
        return { kind: 'expired', until };
    return request.renewal > until ? { kind: 'expires-before-renewal', until } : { kind: 'right' };
}
/** A hash says nothing to who holds only the plain URI. */
function otherAccount(accountUri, { accountUris }) {
    const comparable = accountUris.length > 1 || !/\/sha-256\/[\w-]{43}$/.test(accountUri);
    const kind = accountUris.length > 0 && comparable ? 'account-differs' : 'account-unknown';
    return { kind, accountUri };
}
function rank(finding) {
    // A malformed record that is not addressed to this CA may be anybody's.
    if (finding.kind === 'malformed' && !finding.addressed)
        return RANKS.length;
    return RANKS.indexOf(finding.kind);
}
function persistValue({ issuers, accountUris, wildcard }) {
    const [issuer] = issuers;
    const [accountUri] = accountUris;
    if (issuer === undefined || accountUri === undefined)
        return undefined;
    return `${issuer}; accounturi=${accountUri}${wildcard ? '; policy=wildcard' : ''}`;
}


/***/ }),

/***/ 3925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ judgeName)
});

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/certificate/identifier.js
var certificate_identifier = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./build/js/certificate/special-use.js
// Domains that no CA validates by DNS, because they are set aside for special use or name nothing on the public internet. Data only.
/** Registered by IANA, so that pages can show names that are nobody's; whoever copies a page puts a name of their own there (RFC 6761). */
const DOCUMENTATION = new Set(['example.com', 'example.net', 'example.org']);
/** A domain and everything below it, and what it is set aside for, to be read after "X is". */
const SPECIAL_USE = new Map([
    ['localhost', 'this machine itself (RFC 6761)'],
    ['local', 'for names on the local link (RFC 6762)'],
    ['invalid', 'set aside for names that do not exist (RFC 6761)'],
    ['test', 'set aside for tests (RFC 6761)'],
    ['example', 'set aside for documentation (RFC 6761)'],
    ['onion', 'for names of the Tor network, which are not in DNS (RFC 7686)'],
    ['alt', 'for names that are not in DNS (RFC 9476)'],
    ['home.arpa', 'for names of a home network (RFC 8375)'],
    ['internal', 'for private networks'],
    ['in-addr.arpa', 'for reverse lookup, and no CA issues for it since 2026-03-15'],
    ['ip6.arpa', 'for reverse lookup, and no CA issues for it since 2026-03-15'],
    ['resolver.arpa', 'for finding encrypted resolvers (RFC 9462)'],
    ['service.arpa', 'for finding services'],
    ['ipv4only.arpa', 'for finding NAT64 (RFC 8880)'],
]);

;// CONCATENATED MODULE: ./build/js/certificate/policy.js
// Whether CAs issue for a name at all, by its text alone: characters, labels, special use, public suffixes. Asks no DNS.



/** Let's Encrypt's own limit; a wildcard label counts. */
const MAX_LABELS = 10;
const SENTENCES = {
    empty: () => 'The root of DNS is no name for a certificate.',
    'too-many-labels': (name) => `${name} has more labels than the ${MAX_LABELS} that Let's Encrypt allows.`,
    underscore: (name) => `${name} has an underscore; names in certificates are letters, digits and hyphens.`,
    characters: (name) => `${name} has a character other than letters, digits and hyphens in a label.`,
    'hyphen-at-edge': (name) => `${name} has a label that begins or ends with a hyphen.`,
    'reserved-label': (name, label) => `The label ${label} of ${name} has hyphens in its third and fourth place, which only "xn--" may have.`,
    'broken-idn': (name, label) => `The label ${label} of ${name} is not the A-label of any internationalized name.`,
    documentation: (name, reserved) => `${name} is for documentation (RFC 6761), and only IANA can have a certificate for ${reserved}; put your own name in its place.`,
    'special-use': (name, use) => `No public CA validates ${name} by DNS: ${use}.`,
    'too-few-labels': (name) => `${name} is a single label; certificates are for names below a top-level domain.`,
    'unknown-suffix': (name) => `${name} does not end in a top-level domain of the internet, so no CA can validate it.`,
    'public-suffix': (name) => `${name} is a public suffix, under which others register their domains.`,
    'wildcard-on-public-suffix': (name) => `${name} would cover everybody's domains below a public suffix, which CAs do not allow.`,
};
/** The rules that other CAs may not have. */
const LETSENCRYPT_ONLY = new Set(['too-many-labels', 'public-suffix']);
/** Judges a domain name on a certificate, wildcards included (BR 3.2.2.6 and 7.1.4.2, Let's Encrypt's policy). The first fault counts. */
function judgeName(identifier, suffixOf) {
    for (const rule of RULES) {
        const found = rule(identifier, suffixOf);
        if (!found)
            continue;
        const [fault, detail = ''] = found;
        const by = LETSENCRYPT_ONLY.has(fault) ? 'letsencrypt' : 'every-ca';
        return { kind: 'not-certifiable', fault, by, sentence: SENTENCES[fault]((0,wire_name/* plainName */.MH)(identifier), detail) };
    }
    return { kind: 'certifiable' };
}
const RULES = [
    (identifier) => ((0,certificate_identifier/* baseOf */.bx)(identifier).labels.length === 0 ? ['empty'] : undefined),
    (identifier) => faultOfLabels((0,certificate_identifier/* baseOf */.bx)(identifier)),
    (identifier) => documentation((0,certificate_identifier/* baseOf */.bx)(identifier)),
    (identifier) => specialUse((0,certificate_identifier/* baseOf */.bx)(identifier)),
    (identifier) => (0,certificate_identifier/* baseOf */.bx)(identifier).labels.length < 2 && !(0,certificate_identifier/* isWildcard */.z2)(identifier) ? ['too-few-labels'] : undefined,
    suffixFault,
    (identifier) => (identifier.labels.length > MAX_LABELS ? ['too-many-labels'] : undefined),
];
function faultOfLabels(base) {
    for (const octets of base.labels) {
        const label = Buffer.from(octets).toString('latin1').toLowerCase();
        const fault = faultOfLabel(label);
        if (fault)
            return [fault, label];
    }
    return undefined;
}
function faultOfLabel(label) {
    if (/[^\da-z_-]/.test(label))
        return 'characters';
    if (label.includes('_'))
        return 'underscore';
    if (label.startsWith('-') || label.endsWith('-'))
        return 'hyphen-at-edge';
    if (label.slice(2, 4) !== '--')
        return undefined;
    if (!label.startsWith('xn'))
        return 'reserved-label';
    // A URL parser decodes A-labels and refuses those that no name in normal form is written as (UTS 46).
    return URL.canParse(`https://${label}/`) ? undefined : 'broken-idn';
}
function documentation(base) {
    const reserved = (0,wire_name/* ancestorsOf */.Gw)(base).find((name) => DOCUMENTATION.has((0,wire_name/* plainName */.MH)(name)));
    return reserved && ['documentation', (0,wire_name/* plainName */.MH)(reserved)];
}
function specialUse(base) {
    for (let name = base; name; name = (0,wire_name/* parentOf */.gN)(name)) {
        const use = SPECIAL_USE.get((0,wire_name/* plainName */.MH)(name));
        if (use !== undefined)
            return ['special-use', `${(0,wire_name/* plainName */.MH)(name)} is ${use}`];
    }
    return undefined;
}
function suffixFault(identifier, suffixOf) {
    const base = (0,wire_name/* plainName */.MH)((0,certificate_identifier/* baseOf */.bx)(identifier));
    const suffix = suffixOf(base);
    if (suffix === undefined)
        return ['unknown-suffix'];
    if (suffix !== base)
        return undefined;
    return (0,certificate_identifier/* isWildcard */.z2)(identifier) ? ['wildcard-on-public-suffix'] : ['public-suffix'];
}


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ valueShape)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
// The shape of a dns-01 or dns-account-01 value: 43 characters of base64url, and the mistakes that give it another shape.

/** SHA-256 in base64url without padding (RFC 8555 section 8.4): 256 bits in groups of six. */
const VALUE_LENGTH = 43;
/** The 43rd character holds the last four bits and two zero bits, so only every fourth of the alphabet can end a value. */
const LAST_CHARACTERS = 'AEIMQUYcgkosw048';
/** Room for a zone-file line with the longest owner name; longer text is only called too long. */
const LONGEST_INPUT = 1024;
const VALUE = new RegExp(`^[\\w-]{${VALUE_LENGTH - 1}}[${LAST_CHARACTERS}]$`);
/** token "." thumbprint (RFC 8555 section 8.1); the thumbprint is a SHA-256 in base64url as well. */
const KEY_AUTHORIZATION = new RegExp(`^[\\w-]+\\.[\\w-]{${VALUE_LENGTH - 1}}[${LAST_CHARACTERS}]$`);
const HEX_DIGEST = /^[\da-f]{64}$/i;
const ZONE_FILE_LINE = /\bTXT\s+"?([^"\s]+)"?\s*$/i;
const QUOTES = /["'`\u2018-\u201F\u00AB\u00BB]/g;
/** White space, and the characters of no width that come along when a value is copied from a web page. */
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]/g;
const OUTSIDE_ALPHABETS = /[^\w+/-]/;
const SENTENCES = {
    empty: () => 'The value is empty.',
    'zone-file-line': () => 'The value is a whole line of a zone file; only the text in its quotes is the value.',
    quotes: () => 'The value has quotes in it; they belong to the zone file, not to the value, and a CA compares them too.',
    'white-space': () => 'The value has white space or characters of no width in it; a CA compares every byte.',
    'key-authorization': () => 'The value is a key authorization (token, dot, thumbprint); the record holds its SHA-256 digest in base64url.',
    'hex-digest': () => 'The value is a digest in hexadecimal; the record holds it in base64url.',
    padding: () => 'The value ends in the padding "="; base64url values of ACME have none.',
    'standard-base64': () => 'The value has "+" or "/" in it, which is standard base64; base64url writes "-" and "_" instead.',
    'other-characters': () => 'The value has characters that base64url does not know.',
    'too-short': (text) => `The value has ${text.length} characters; it needs ${VALUE_LENGTH}.`,
    'too-long': (text) => `The value has ${text.length} characters; it needs ${VALUE_LENGTH}.`,
    'impossible-last-character': (text) => `No value can end in "${text.slice(-1)}": the last of its ${VALUE_LENGTH} characters is one of ${LAST_CHARACTERS}.`,
};
/** Judges the shape of a dns-01 or dns-account-01 value (RFC 8555 section 8.4); a right shape may still be another order's value. */
function valueShape(text) {
    if (VALUE.test(text))
        return { kind: 'right' };
    if (text.length > LONGEST_INPUT)
        return wrong(['too-long'], text);
    const { dress, core } = undress(text);
    const suggestion = suggest(core);
    return {
        ...wrong([...dress, ...mistakesOf(core)], core),
        ...(suggestion === undefined ? {} : { suggestion }),
    };
}
function wrong(mistakes, core) {
    const text = withoutPadding(core);
    return { kind: 'wrong', mistakes, sentences: mistakes.map((mistake) => SENTENCES[mistake](text)) };
}
/** Takes off what was put around the value; what is left, the core, may have mistakes of its own. */
function undress(text) {
    const dress = [];
    const line = ZONE_FILE_LINE.exec(text);
    const inner = line?.[1] ?? text;
    if (line)
        dress.push('zone-file-line');
    const unquoted = inner.replace(QUOTES, '');
    if (unquoted !== inner)
        dress.push('quotes');
    const core = unquoted.replace(SPACES, '');
    if (core !== unquoted)
        dress.push('white-space');
    return { dress, core };
}
function mistakesOf(core) {
    if (core === '')
        return ['empty'];
    if (KEY_AUTHORIZATION.test(core))
        return ['key-authorization'];
    if (HEX_DIGEST.test(core))
        return ['hex-digest'];
    const mistakes = [];
    const unpadded = withoutPadding(core);
    if (unpadded !== core)
        mistakes.push('padding');
    if (/[+/]/.test(core))
        mistakes.push('standard-base64');
    if (unpadded.length < VALUE_LENGTH)
        mistakes.push('too-short');
    if (unpadded.length > VALUE_LENGTH)
        mistakes.push('too-long');
    if (OUTSIDE_ALPHABETS.test(unpadded))
        mistakes.push('other-characters');
    else if (unpadded.length === VALUE_LENGTH && !VALUE.test(toBase64url(unpadded))) {
        mistakes.push('impossible-last-character');
    }
    return mistakes;
}
function suggest(core) {
    if (KEY_AUTHORIZATION.test(core))
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(core, 'latin1').digest('base64url');
    if (HEX_DIGEST.test(core))
        return Buffer.from(core, 'hex').toString('base64url');
    const translated = once(toBase64url(withoutPadding(core)));
    return VALUE.test(translated) ? translated : undefined;
}
/** A text that was pasted twice over, once. */
function once(text) {
    const half = text.slice(0, text.length / 2);
    return text === half + half ? half : text;
}
function withoutPadding(text) {
    return text.replace(/=+$/, '');
}
function toBase64url(text) {
    return text.replaceAll('+', '-').replaceAll('/', '_');
}


/***/ }),

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ viewKey),
/* harmony export */   YN: () => (/* binding */ withResolvers),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   iD: () => (/* binding */ withPath),
/* harmony export */   i_: () => (/* binding */ isReady),
/* harmony export */   vW: () => (/* binding */ openEntry)
/* harmony export */ });
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7091);
/* harmony import */ var _sight_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4468);


/** The path before anybody was asked, and under `require: resolvers-only`. */
const NO_PATH = {
    hops: [],
    length: 0,
    size: 'fine',
    dangling: [],
    mixed: [],
    split: [],
    unfollowed: [],
};
/** An entry of which nothing is known yet. */
function openEntry(expectation) {
    return {
        evidence: { expectation, path: NO_PATH, resolvers: [], history: [] },
        verdict: { state: 'unknown', unheard: [] },
        diagnoses: [],
        answers: new Map(),
        changed: false,
    };
}
/** Whether nothing stands in the way of an entry any more. */
function isReady({ verdict }) {
    return verdict.state === 'ready';
}
/** A new path, and how its servers see the record. */
function withPath({ expectation }, path, since) {
    return { path, views: (0,_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .sightingsOf */ .YW)(expectation, path).map((sighting) => viewOf(sighting, since)) };
}
/**
 * What the resolvers said, of each the answers with the one that counts last. That others behind the same address see more
 * is taken down once; from then on only the one that counts.
 */
function withResolvers({ expectation, history }, answers, since) {
    const views = answers.flatMap((of) => of
        .map((observation) => ({ observation, sight: (0,_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .resolverSightOf */ .Ht)(expectation, observation) }))
        .filter(({ observation, sight }) => observation === of.at(-1) || !hasSeen(history, observation, sight))
        .map((sighting) => viewOf(sighting, since)));
    return { resolvers: answers.flatMap((of) => of.at(-1) ?? []), views };
}
/** Everything of the last look that counts as new when it differs: what each server says, and the serial it serves. */
function fingerprintOf(evidence) {
    return (0,_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .sightingsOf */ .YW)(evidence.expectation, evidence.path)
        .map(({ observation, sight }) => `${viewKey(observation.question.name, observation.server)} ${sight} ${saidKey(observation)}`)
        .sort()
        .join('\n');
}
/** A key for a server and the owner name that it was asked for. */
function viewKey(name, server) {
    return `${name.key} ${server.label} ${JSON.stringify(server.endpoint)}`;
}
function viewOf({ observation: { server, question, at, ms }, sight }, since) {
    return { server, name: question.name, sight, at: at + ms - since };
}
function hasSeen(history, { question, server }, sight) {
    const key = viewKey(question.name, server);
    return history.some((change) => change.sight === sight && viewKey(change.name, change.server) === key);
}
/** What a server said, without what differs from one question to the next. */
function saidKey({ outcome }) {
    switch (outcome.kind) {
        case 'answer':
            return `answer ${(0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .recordsKey */ .MH)(outcome.records)}`;
        case 'alias':
            return `alias ${outcome.target.key} ${outcome.beside.length}`;
        case 'nodata':
        case 'nxdomain': {
            const soa = outcome.soa?.rdata;
            return `${outcome.kind} ${soa?.type === 'SOA' ? soa.serial : ''}`;
        }
        case 'lame':
            return `lame ${outcome.how}`;
        case 'error':
            return `error ${outcome.rcode}`;
        case 'referral':
            return `referral ${outcome.zone.key}`;
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return 'unheard';
    }
}


/***/ }),

/***/ 289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ secondsKept),
/* harmony export */   It: () => (/* binding */ zoneNegativeTtl),
/* harmony export */   Jf: () => (/* binding */ keptUntil),
/* harmony export */   ko: () => (/* binding */ etaOf),
/* harmony export */   mN: () => (/* binding */ longestNegativeTtl)
/* harmony export */ });
/* harmony import */ var _resolver_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3591);
/* harmony import */ var _resolver_soa_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8828);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5941);
/* harmony import */ var _serial_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1849);
/* harmony import */ var _sight_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4468);





/** A secondary that was told of a change (RFC 1996) has it by then; one that is still behind waits for its refresh. */
const NOTIFIED_WITHIN = 30_000;
/** The instant by which everything that only time cures will have been cured; absent when nothing tells. */
function etaOf(evidence, clocks) {
    const estimates = [...resolverEtas(evidence, clocks), ...secondaryEtas(evidence, clocks)];
    return estimates.reduce((latest, eta) => (latest === undefined || eta.until > latest.until ? eta : latest), undefined);
}
/** Seconds that a cache may go on repeating this answer; absent where it does not say. */
function secondsKept({ outcome }) {
    switch (outcome.kind) {
        case 'answer':
        case 'alias':
            return outcome.ttl;
        case 'nodata':
        case 'nxdomain':
            return outcome.soa && (0,_resolver_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .negativeTtl */ .Yw)(outcome.soa);
        case 'referral':
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return undefined;
    }
}
/** The negative TTL that a zone gives itself, in seconds; where its servers differ, the longest. */
function zoneNegativeTtl({ apex, observations }) {
    return longest(observations.flatMap((one) => (0,_resolver_soa_js__WEBPACK_IMPORTED_MODULE_1__/* .soaIn */ .v)(one, apex) ?? []).map(_resolver_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .negativeTtl */ .Yw));
}
/** The longest one of the zones on the way, for resolvers that leave the SOA out of their answer. */
function longestNegativeTtl({ path }) {
    return longest(path.hops.map(({ walk }) => (walk.kind === 'zone' ? zoneNegativeTtl(walk.zone) : undefined)));
}
function longest(ttls) {
    const known = ttls.filter((ttl) => ttl !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
}
/**
 * Until when a resolver may repeat this answer, on the clock of observations; absent where nothing tells. One that leaves
 * the SOA out of a denial is bound by the negative TTL of the zones on the way, and learned it before we first heard it deny: resolvers
 * are asked only when the authoritative servers no longer do.
 */
function keptUntil(evidence, observation, { started }) {
    const told = secondsKept(observation);
    if (told !== undefined)
        return observation.at + observation.ms + told * 1000;
    const bound = longestNegativeTtl(evidence);
    if (bound === undefined || (0,_sight_js__WEBPACK_IMPORTED_MODULE_4__/* .resolverSightOf */ .Ht)(evidence.expectation, observation) !== 'absent')
        return undefined;
    const view = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .viewKey */ .RV)(observation.question.name, observation.server);
    const denials = evidence.history.filter(({ name, server, sight }) => sight === 'absent' && (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .viewKey */ .RV)(name, server) === view);
    return Math.min(observation.at + observation.ms, ...denials.map(({ at }) => started + at)) + bound * 1000;
}
function resolverEtas(evidence, clocks) {
    return evidence.resolvers.flatMap((observation) => {
        const sight = (0,_sight_js__WEBPACK_IMPORTED_MODULE_4__/* .resolverSightOf */ .Ht)(evidence.expectation, observation);
        if (sight !== 'wrong' && sight !== 'absent')
            return [];
        const until = keptUntil(evidence, observation, clocks);
        if (until === undefined)
            return [];
        // Without any authoritative server nobody knows whether another record is to be had at all.
        const shown = evidence.path.hops.length > 0 ? 'the old record' : 'what it shows';
        const what = sight === 'absent' ? 'that the record does not exist' : shown;
        return [
            {
                until: wall(until, clocks),
                reason: `${observation.server.label} may repeat ${what} until its TTL ends`,
            },
        ];
    });
}
/** A secondary that is behind by serial fetches the zone at the latest when its SOA refresh interval ends. */
function secondaryEtas(evidence, clocks) {
    return evidence.path.hops.flatMap((hop) => {
        const late = firstRight(evidence, hop.name) + NOTIFIED_WITHIN;
        if (clocks.monotonic - clocks.started < late)
            return [];
        const newest = (0,_serial_js__WEBPACK_IMPORTED_MODULE_3__/* .newestOf */ .su)(serialsIn(hop));
        return hop.observations.flatMap(({ outcome, server, at }) => {
            const soa = deniedWith(outcome);
            if (soa === undefined || newest === undefined || !(0,_serial_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .tW)(soa.serial, newest))
                return [];
            return [
                {
                    until: wall(at + soa.refresh * 1000, clocks),
                    reason: `${server.label} serves serial ${soa.serial} and looks for a newer one every ${soa.refresh} s`,
                },
            ];
        });
    });
}
/** Every serial that servers of the hop's zone showed, now or when it was first looked at. */
function serialsIn({ walk, observations }) {
    const beside = observations.flatMap(({ outcome }) => deniedWith(outcome)?.serial ?? []);
    if (!('zone' in walk))
        return beside;
    const { apex, observations: before } = walk.zone;
    return [...beside, ...before.flatMap((one) => (0,_serial_js__WEBPACK_IMPORTED_MODULE_3__/* .soaShown */ .rq)(one, apex)?.serial ?? [])];
}
/** The SOA record that came with a denial. */
function deniedWith(outcome) {
    const soa = outcome.kind === 'nodata' || outcome.kind === 'nxdomain' ? outcome.soa?.rdata : undefined;
    return soa?.type === 'SOA' ? soa : undefined;
}
/** When some server was first right about a name, since the run began; an alias that is right says nothing of its target. */
function firstRight({ history }, { key }) {
    return Math.min(...history.filter(({ sight, name }) => sight === 'right' && name.key === key).map(({ at }) => at));
}
function wall(at, { monotonic, wall }) {
    return wall + (at - monotonic);
}


/***/ }),

/***/ 7091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   MH: () => (/* binding */ recordsKey),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
/* unused harmony export isPreflight */
/* harmony import */ var _certificate_persist_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8556);
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9363);
/* harmony import */ var _wire_rdata_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9100);



/**
 * Compares records with an expectation.
 * TXT strings are joined and compared byte for byte, host names without case, addresses and numbers by value.
 */
function compare(expectation, seen) {
    const wantedKeys = new Set(expectation.values.map(identity));
    const seenKeys = new Set(seen.map(identity));
    const missing = expectation.values.filter((value) => !seenKeys.has(identity(value)));
    const surplus = seen.filter((value) => !wantedKeys.has(identity(value)));
    const right = isRight(expectation, seen, missing, surplus) && authorizes(expectation, seen);
    return { right, missing, surplus };
}
function isRight(expectation, seen, missing, surplus) {
    const { match, values } = expectation;
    if (match === 'absent')
        return values.length === 0 ? seen.length === 0 : missing.length === values.length;
    if (values.length === 0)
        return seen.length > 0 || isPreflight(expectation);
    switch (match) {
        case 'contains':
            return missing.length === 0;
        case 'exact':
            return missing.length === 0 && surplus.length === 0;
        case 'any':
            return missing.length < values.length;
    }
}
function authorizes({ persist, match }, seen) {
    if (!persist || match === 'absent')
        return true;
    const texts = seen.flatMap((rdata) => (rdata.type === 'TXT' ? [(0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(rdata)] : []));
    const { kind } = (0,_certificate_persist_js__WEBPACK_IMPORTED_MODULE_0__/* .judgePersist */ .i)(texts, persist).decisive;
    return kind === 'right' || kind === 'expires-before-renewal';
}
/**
 * Whether there is nothing to compare with: the value is not known before the order is made, so that only the way to
 * the record is looked at, and whatever a server that answers has there is right.
 */
function isPreflight({ purpose, type, values, match, persist }) {
    return purpose !== undefined && type === 'TXT' && values.length === 0 && match !== 'absent' && !persist;
}
const identities = new WeakMap();
/** What makes two RDATA the same for us, as a string that can be a key. */
function identity(rdata) {
    const known = identities.get(rdata) ?? identityOf(rdata);
    // Every round compares the same records for every name, several times over.
    identities.set(rdata, known);
    return known;
}
/** What makes two sets of records the same for us, in whatever order they came, as a string that can be compared. */
function recordsKey(records) {
    return records
        .map(({ rdata }) => identity(rdata))
        .sort()
        .join(' ');
}
function identityOf(rdata) {
    if (rdata.type === 'TXT')
        return `TXT ${hex((0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(rdata))}`;
    return `${rdata.type} ${hex((0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeRdata */ .pr)(withoutCase(rdata), { canonical: true }))}`;
}
/** The canonical form of RFC 4034 section 6.2 keeps the case of names in types younger than itself. */
function withoutCase(rdata) {
    if (rdata.type !== 'HTTPS' && rdata.type !== 'SVCB')
        return rdata;
    return { ...rdata, target: (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(rdata.target) };
}
function hex(bytes) {
    return Buffer.from(bytes).toString('hex');
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   ey: () => (/* binding */ distinctBy)
/* harmony export */ });
// Groups items by a key: what belongs together is put together, or what is there twice is left out.
/** The items of each key, keys and items in the order of their first appearance; never an empty group. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}
/** The same without the keys. */
function group(items, keyOf) {
    return [...groupBy(items, keyOf).values()];
}
/** The first item of each key. */
function distinctBy(items, keyOf) {
    return group(items, keyOf).map(([first]) => first);
}


/***/ }),

/***/ 3194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ requirementFor)
/* harmony export */ });
/** What must be true for this expectation: what only a CA asks for need not be right at resolvers. */
function requirementFor(expectation, { requirement }) {
    const spared = expectation.authoritativeOnly === true && requirement.of === 'resolvers';
    return spared ? { of: 'authoritative' } : requirement;
}


/***/ }),

/***/ 1849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   rq: () => (/* binding */ soaShown),
/* harmony export */   su: () => (/* binding */ newestOf),
/* harmony export */   tW: () => (/* binding */ isOlder)
/* harmony export */ });
/* harmony import */ var _resolver_soa_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8828);
// Serial numbers of zones: where they are seen, and which copy of a zone is the older one (RFC 1982).

/** The SOA record of a zone that a server shows, in the answer or along with a denial. */
function soaShown(observation, apex) {
    const rdata = (0,_resolver_soa_js__WEBPACK_IMPORTED_MODULE_0__/* .soaIn */ .v)(observation, apex)?.rdata;
    return rdata?.type === 'SOA' ? rdata : undefined;
}
/** Whether serial `a` comes before serial `b` (RFC 1982 section 3.2). */
function isOlder(a, b) {
    return ((a - b) | 0) < 0;
}
/** The latest of some serials; undefined of none. */
function newestOf(serials) {
    return serials.reduce((newest, serial) => (newest === undefined || isOlder(newest, serial) ? serial : newest), undefined);
}


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ resolverSightOf),
/* harmony export */   KV: () => (/* binding */ filterOf),
/* harmony export */   YW: () => (/* binding */ sightingsOf),
/* harmony export */   p1: () => (/* binding */ sightOf)
/* harmony export */ });
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7091);

/** Every observation of an authoritative server on the path, with what it means. */
function sightingsOf(expectation, path) {
    return path.hops.flatMap((hop) => hop.observations.map((observation) => ({ observation, sight: sightOf(expectation, observation, path) })));
}
/**
 * One authoritative server's view. An alias is right as far as that server goes: the names that it leads to are hops of
 * the path and judged by their own servers, unless it leads in a circle or was not followed.
 */
function sightOf(expectation, observation, path) {
    if (observation.notes.includes('no-route'))
        return 'not-tested';
    return sightOfOutcome(expectation, observation.outcome, path);
}
function sightOfOutcome(expectation, outcome, path) {
    switch (outcome.kind) {
        case 'answer':
            return judge(expectation, outcome.records);
        case 'alias':
            return aliasSight(outcome, path);
        case 'nodata':
        case 'nxdomain':
            return judge(expectation, []);
        case 'lame':
            return lameSight(expectation, outcome, path);
        case 'referral':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return 'cannot-tell';
    }
}
/**
 * A resolver's view: it has followed the aliases itself, so its answer is judged at their end. Filtering resolvers
 * do not speak of the zone at all.
 */
function resolverSightOf(expectation, observation) {
    const { outcome } = observation;
    if (observation.notes.includes('no-route'))
        return 'not-tested';
    if (filterOf(outcome))
        return 'cannot-tell';
    switch (outcome.kind) {
        case 'answer':
            return judge(expectation, outcome.records);
        case 'alias':
            return judge(expectation, outcome.answerAtTarget ?? []);
        case 'nodata':
        case 'nxdomain':
            return judge(expectation, []);
        case 'referral':
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return 'cannot-tell';
    }
}
/** Extended DNS errors (RFC 8914) for answers that are forged, blocked, censored, filtered or prohibited. */
const FILTERING = new Set([4, 15, 16, 17, 18]);
/** The extended error by which a resolver says that the answer is its operator's and not the zone's, if it does. */
function filterOf(outcome) {
    return 'ede' in outcome ? outcome.ede.find(({ code }) => FILTERING.has(code)) : undefined;
}
function judge(expectation, records) {
    const seen = records.map(({ rdata }) => rdata);
    if ((0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(expectation, seen).right)
        return 'right';
    return seen.length === 0 ? 'absent' : 'wrong';
}
/** A server that is none of the zone's vouches for nothing, but what it says instead of the record may be all that a CA hears. */
function lameSight(expectation, { taken }, path) {
    const sight = taken ? sightOfOutcome(expectation, taken, path) : 'cannot-tell';
    return sight === 'right' ? 'cannot-tell' : sight;
}
function aliasSight(alias, path) {
    const isHop = path.hops.some(({ name }) => name.key === alias.target.key);
    const circles = path.loop?.some((name) => name.key === alias.target.key) ?? false;
    return isHop && !circles && alias.beside.length === 0 ? 'right' : 'wrong';
}


/***/ }),

/***/ 7741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ standingsOf),
/* harmony export */   UA: () => (/* binding */ vouchWithout),
/* harmony export */   ui: () => (/* binding */ isUnfinished)
/* harmony export */ });
/* harmony import */ var _sight_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4468);

/** Server names of a zone that may be without a right address while the others, at least half, vouch for the record. */
const TOLERATED_UNHEARD = 1;
/** How each name on the way to the record stands. */
function standingsOf({ expectation, path }) {
    return path.hops.map((hop) => standingOf(hop, (observation) => (0,_sight_js__WEBPACK_IMPORTED_MODULE_0__/* .sightOf */ .p1)(expectation, observation, path)));
}
function standingOf({ walk, observations }, see) {
    if (walk.kind !== 'zone')
        return { tally: { right: 0, of: 0 }, contradicted: false, unfinished: false, names: 0, without: [] };
    const sights = observations.map((observation) => ({ server: observation.server, sight: see(observation) }));
    const tested = sights.filter(({ sight }) => sight !== 'not-tested');
    const right = tested.filter(({ sight }) => sight === 'right');
    const open = observations.filter(isUnfinished);
    const [asked, testable] = [namesOf(sights), namesOf(tested)];
    const [vouching, awaited] = [namesOf(right), namesOf(open)];
    const names = walk.zone.servers
        .map(({ name }) => name.key)
        .filter((name) => testable.has(name) || !asked.has(name));
    return {
        tally: { right: right.length, of: tested.length },
        contradicted: tested.some(({ sight }) => sight === 'wrong' || sight === 'absent'),
        unfinished: open.length > 0,
        names: names.length,
        without: names.filter((name) => !vouching.has(name) && !awaited.has(name)),
    };
}
function namesOf(sights) {
    return new Set(sights.map(({ server }) => server.name?.key ?? server.label));
}
/** Whether a zone's other servers vouch for a record when of its `names` server names `without` have no answer to show. */
function vouchWithout(names, without) {
    return names > 0 && without <= TOLERATED_UNHEARD && without * 2 <= names;
}
/** Whether the run ended before this server had had its time. */
function isUnfinished({ outcome }) {
    return outcome.kind === 'unfinished';
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isUnproven),
/* harmony export */   Hb: () => (/* binding */ resolversHold),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WL: () => (/* binding */ authoritativelyReady),
/* harmony export */   w6: () => (/* binding */ isRefusedSomewhere)
/* harmony export */ });
/* harmony import */ var _sight_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4468);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7741);


/** The verdict on one expectation, without its estimate. */
function verdictOf(evidence, diagnoses, requirement) {
    const standings = requirement.of === 'resolvers-only' ? [] : (0,_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standingsOf */ .F3)(evidence);
    const resolvers = resolverTally(evidence);
    const state = stateOf(standings, evidence, diagnoses, requirement);
    return {
        state,
        ...(state === 'unknown' && isCutShort(evidence) && { endedBefore: 'answers' }),
        ...(requirement.of !== 'resolvers-only' && { authoritative: tallyOf(standings) }),
        ...(resolvers && { resolvers }),
        unheard: standings.flatMap(({ without }) => without),
    };
}
/** Whether the authoritative servers alone make the expectation ready. */
function authoritativelyReady(evidence) {
    return authoritativeState((0,_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standingsOf */ .F3)(evidence)) === 'ready';
}
/**
 * Whether no server says what would prove the answers, or that they need no proof: a CA whose resolver meets the same is told
 * nothing, so nobody can tell whether the record is ready.
 */
function isUnproven({ trust }) {
    return trust?.status === 'indeterminate' && trust.unanchored !== true;
}
/** Whether a CA refuses for what it looks at beside the record, at least by some servers; only a look everywhere shows a change of that. */
function isRefusedSomewhere({ trust, caa = [] }) {
    return trust?.status === 'bogus' || caa.some(({ kind }) => kind === 'forbidden' || kind === 'failed');
}
/** Whether the resolvers' view, where it is required, keeps the expectation from being ready. */
function resolversHold(evidence, { of, quorum }) {
    return of !== 'authoritative' && resolverState(evidence, quorum) !== 'ready';
}
/** Whether the run ended while answers were under way, or before they could be asked for. */
function isCutShort({ path, resolvers, cutShort }) {
    return (cutShort === true ||
        path.hops.some(({ walk, observations }) => walk.kind === 'unfinished' || observations.some(_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnfinished */ .ui)) ||
        resolvers.some(_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnfinished */ .ui));
}
function authoritativeState(standings) {
    if (standings.some(({ contradicted }) => contradicted))
        return 'waiting';
    if (standings.some(({ unfinished }) => unfinished))
        return 'unknown';
    return standings.length > 0 && standings.every(isVouchedFor) ? 'ready' : 'unknown';
}
function isVouchedFor({ names, without }) {
    return (0,_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .vouchWithout */ .UA)(names, without.length);
}
function stateOf(standings, evidence, diagnoses, requirement) {
    const errors = diagnoses.filter(({ severity }) => severity === 'error');
    if (errors.some(({ refusal }) => refusal))
        return 'blocked';
    const seen = seenState(standings, evidence, requirement);
    if (errors.some(({ final }) => final))
        return 'failed';
    if (seen === 'ready' && evidence.cutShort)
        return 'unknown';
    if (errors.length === 0 || seen !== 'ready')
        return seen;
    return isUnproven(evidence) ? 'unknown' : 'waiting';
}
function seenState(standings, evidence, requirement) {
    if (requirement.of === 'authoritative')
        return authoritativeState(standings);
    const byResolvers = resolverState(evidence, requirement.quorum);
    if (requirement.of === 'resolvers-only')
        return byResolvers;
    const byAuthority = authoritativeState(standings);
    return byAuthority === 'ready' ? byResolvers : byAuthority;
}
/**
 * Every named resolver, or so many as the quorum wants, has to be right. One that cannot tell vouches for nothing, so where it
 * takes its vote nobody knows; one that cannot be asked from here has none. Those that were not asked yet leave it waiting.
 */
function resolverState(evidence, quorum) {
    if (evidence.resolvers.length === 0)
        return 'waiting';
    const sights = resolverSights(evidence);
    const right = sights.filter((sight) => sight === 'right').length;
    if (right > 0 && right >= Math.min(quorum ?? sights.length, sights.length))
        return 'ready';
    return sights.some((sight) => sight === 'wrong' || sight === 'absent') ? 'waiting' : 'unknown';
}
function resolverTally(evidence) {
    const sights = resolverSights(evidence);
    if (sights.length === 0)
        return undefined;
    return { right: sights.filter((sight) => sight === 'right').length, of: sights.length };
}
/** What the resolvers say that can be asked from here. */
function resolverSights({ expectation, resolvers }) {
    return resolvers
        .map((observation) => (0,_sight_js__WEBPACK_IMPORTED_MODULE_0__/* .resolverSightOf */ .Ht)(expectation, observation))
        .filter((sight) => sight !== 'not-tested');
}
/** Servers that give an alias properly are right about the alias, and say nothing of the record at its end. */
function tallyOf(standings) {
    const end = standings.length - 1;
    return sum(standings.map(({ tally: { right, of } }, at) => at === end ? { right, of } : { right: 0, of: of - right }));
}
function sum(tallies) {
    return tallies.reduce((total, { right, of }) => ({ right: total.right + right, of: total.of + of }), {
        right: 0,
        of: 0,
    });
}


/***/ }),

/***/ 7720:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8321);
/* harmony import */ var _net_node_world_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8217);
/* harmony import */ var _report_exit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(973);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(2987);
/* harmony import */ var _terminal_check_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2716);
/* harmony import */ var _terminal_command_line_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4675);
/* harmony import */ var _terminal_demo_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3589);
/* harmony import */ var _terminal_explain_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4248);
/* harmony import */ var _terminal_help_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9189);
/* harmony import */ var _terminal_screen_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1791);
/* harmony import */ var _terminal_usage_error_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(9579);
/* harmony import */ var _unheard_output_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8233);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4306);
// Entry of the terminal twin: reads the command line, wires the real World, sets the exit status.













const screen = (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_8__/* .screenOf */ .S)(process);
const stopping = new AbortController();
(0,_unheard_output_js__WEBPACK_IMPORTED_MODULE_9__/* .outliveReaders */ .B)([process.stdout, process.stderr], (sentence) => screen.note((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_10__/* .logLine */ .BP)(`warning: ${sentence}`)));
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => stopping.abort());
try {
    process.exitCode = await run((0,_terminal_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommandLine */ .y)(process.argv.slice(2)), screen);
}
catch (error) {
    if (!(error instanceof _terminal_usage_error_js__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e))
        throw error;
    screen.note((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_10__/* .logLine */ .BP)(`error: ${error.message}`));
    screen.note('cert-ready --help tells what is allowed');
    process.exitCode = _report_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.badInput;
}
async function run(command, screen) {
    switch (command.kind) {
        case 'help':
            screen.print((0,_terminal_help_js__WEBPACK_IMPORTED_MODULE_7__/* .helpText */ .B)());
            return _report_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.ready;
        case 'version':
            screen.print(_version_js__WEBPACK_IMPORTED_MODULE_12__/* .VERSION */ .x);
            return _report_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.ready;
        case 'explain':
            return (0,_terminal_explain_js__WEBPACK_IMPORTED_MODULE_6__/* .explain */ .W)(command.id, screen);
        case 'demo':
            return await (0,_terminal_demo_js__WEBPACK_IMPORTED_MODULE_5__/* .runDemo */ .n)(command.fail, (0,_net_node_world_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeWorld */ .$)(), screen, stopping.signal);
        case 'serve-demo':
            return await (0,_terminal_demo_js__WEBPACK_IMPORTED_MODULE_5__/* .serveDemo */ .Z)(command.port, screen, stopping.signal);
        case 'check':
            return await (0,_terminal_check_js__WEBPACK_IMPORTED_MODULE_3__/* .runCheck */ .k)(await withStandardInput(command), command, (0,_net_node_world_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeWorld */ .$)(), screen, stopping.signal);
    }
}
/** Without names, records are read from standard input, unless a person sits there. */
async function withStandardInput({ settings }) {
    const named = settings['domains'] !== undefined || settings['records'] !== undefined;
    if (named || process.stdin.isTTY)
        return settings;
    return { ...settings, records: await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.text)(process.stdin) };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ DOMAIN_NAME_FORMS),
/* harmony export */   s: () => (/* binding */ readDomainName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9363);
// Reads one domain name as people write it, internationalised ones included. Whether a CA would certify it is not judged here.



/** What `readDomainName` takes, for messages. */
const DOMAIN_NAME_FORMS = 'a domain name such as example.com, *.example.com, _acme-challenge.example.com or bücher.example';
/** Escapes of the presentation format (RFC 1035 section 5.1): what they stand for is taken as it is. */
const ESCAPE = /\\(?:\d{3}|[^])/g;
/** Letters, digits, hyphen, underscore, asterisk, dot and the slash of RFC 2317; other octets have to be escaped. */
const FOREIGN_ASCII = /[^-\w*./\u0080-\u{10FFFF}]/u;
/** What `domainToASCII` would take for a part of a URL and silently cut off, together with what follows. */
const NOT_WITH_IDN = /[/\\]/;
const NOT_ASCII = /[^\p{ASCII}]/u;
/** A last label that a URL parser reads as a part of an IPv4 address (`0x7f.1` is 127.0.0.1 to it). */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i;
/** Hyphens in the third and fourth place are reserved (RFC 5890 section 2.3.1); only `xn--` has a meaning. */
const RESERVED_LABEL = /(?:^|\.)(?!xn--)[^.]{2}--/i;
/**
 * Reads a domain name: underscores and a leading `*` label are allowed, the final dot may be left out, and names in
 * other letters are converted to A-labels (UTS 46, non-transitional).
 */
function readDomainName(text) {
    if (text.includes('://'))
        return notAUrl(text);
    if (isIpAddress(text))
        return fault('is an IP address, not a domain name');
    const foreign = FOREIGN_ASCII.exec(text.replace(ESCAPE, ''));
    if (foreign)
        return fault(`is not a domain name: it holds ${nameOfCharacter(foreign[0])}`);
    if (!NOT_ASCII.test(text))
        return readAscii(text);
    const ascii = toAscii(text);
    if (ascii === undefined)
        return fault('cannot be converted to A-labels (IDNA)');
    const reading = readAscii(ascii);
    return reading.kind === 'name' ? { ...reading, converted: ascii } : reading;
}
/** Asks for IPv6 only where a colon is: what Node compares with takes a tenth of a start to prepare. */
function isIpAddress(text) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(text) || (text.includes(':') && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text));
}
/** The A-labels of a name in other letters; undefined where the conversion fails or would give something else than a name. */
function toAscii(text) {
    if (NOT_WITH_IDN.test(text))
        return undefined;
    const ascii = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(text);
    if (ascii === '' || FOREIGN_ASCII.test(ascii) || RESERVED_LABEL.test(ascii))
        return undefined;
    return ascii;
}
function readAscii(text) {
    if (NUMERIC_END.test(text))
        return fault('ends in a number, as only IP addresses do');
    try {
        const name = (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseName */ .$q)(text);
        return hasMisplacedAsterisk(name)
            ? fault('has a * that is not the whole first label')
            : { kind: 'name', name };
    }
    catch (error) {
        if (error instanceof _wire_name_js__WEBPACK_IMPORTED_MODULE_2__/* .NameError */ .Qb)
            return fault(`is not a domain name: ${error.message}`);
        throw error;
    }
}
function hasMisplacedAsterisk(name) {
    const ASTERISK = 0x2a;
    return name.labels.some((label, at) => label.includes(ASTERISK) && (at > 0 || label.length > 1));
}
function notAUrl(text) {
    const meant = URL.canParse(text) ? new URL(text).hostname : '';
    return { ...fault('is a URL, not a domain name'), ...(meant === '' ? {} : { meant }) };
}
function nameOfCharacter(character) {
    return /\s/.test(character) ? 'a space' : JSON.stringify(character);
}
function fault(problem) {
    return { kind: 'fault', problem };
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ SettingsError),
/* harmony export */   Ij: () => (/* binding */ createNotebook),
/* harmony export */   Y5: () => (/* binding */ presentNote),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   og: () => (/* binding */ noteEmpty)
/* harmony export */ });
// What is wrong with the settings, collected so that all of it is said at once. Knows no single setting.
/** Broken settings: all mistakes at once. */
class SettingsError extends Error {
    name = 'SettingsError';
    mistakes;
    constructor(mistakes) {
        super(mistakes.map(presentNote).join('\n'));
        this.mistakes = mistakes;
    }
}
/** Notes that a setting is given and yet holds nothing. */
function noteEmpty(text, notes) {
    const given = text.trim();
    notes.mistake({ given, problem: 'holds nothing but separators and comments', allowed: 'one entry or more' });
}
/** What is given is cut after so many characters when it is quoted: the log must stay readable when a whole file was pasted. */
const LONGEST_QUOTE = 120;
/** An empty notebook. */
function createNotebook() {
    const mistakes = [];
    const warnings = [];
    const remarks = [];
    return {
        mistakes,
        warnings,
        remarks,
        on: (input) => ({
            mistake(fault) {
                const { given, allowed } = fault;
                mistakes.push({ input, ...at(fault.line), given, allowed, sentence: sentenceOf(fault) });
            },
            warn(sentence, line) {
                warnings.push({ input, ...at(line), sentence });
            },
            remark(sentence, line) {
                remarks.push({ input, ...at(line), sentence });
            },
        }),
    };
}
/** One of them in one line: `timeout: "10 minutes" is not a duration. Allowed: …`. */
function presentNote({ input, line, sentence }) {
    return `${input}${line === undefined ? '' : `, line ${line}`}: ${sentence}`;
}
/** A given text in quotes, cut when it is long, its control characters escaped. */
function quote(text) {
    return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}
function sentenceOf(fault) {
    const what = 'sentence' in fault ? fault.sentence : `${quote(fault.given)} ${fault.problem}.`;
    const hint = fault.meant === undefined ? '' : ` Did you mean ${quote(fault.meant)}?`;
    return `${what}${hint} Allowed: ${fault.allowed}.`;
}
function at(line) {
    return line === undefined ? {} : { line };
}


/***/ }),

/***/ 3447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var _certificate_edit_distance_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1638);
// The known word that a misspelt one was probably meant to be.

/** With more slips than one in three letters, another word was meant rather than misspelt. */
const LETTERS_PER_SLIP = 3;
/** Fewer letters begin too much by chance. */
const SHORTEST_BEGINNING = 3;
/**
 * The known word that `given` is the beginning of, else the one with the fewest slips of the keyboard to it, case aside; undefined
 * when none is near.
 */
function nearestWord(given, known) {
    const text = given.toLowerCase();
    const begun = known.find((word) => word.toLowerCase().startsWith(text));
    if (begun !== undefined && text.length >= SHORTEST_BEGINNING)
        return begun;
    const near = known
        .filter((word) => Math.abs(word.length - text.length) <= allowance(word))
        .map((word) => ({ word, slips: (0,_certificate_edit_distance_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(text, word.toLowerCase()) }))
        .filter(({ word, slips }) => slips <= allowance(word))
        .toSorted((a, b) => a.slips - b.slips);
    return near[0]?.word;
}
function allowance(word) {
    return Math.max(1, Math.floor(word.length / LETTERS_PER_SLIP));
}


/***/ }),

/***/ 9530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   e2: () => (/* binding */ readEach),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3447);

/** Reads with `parse`, which gives nothing for what is not allowed; `problem` continues `"given" …`. */
function parsed(parse, problem, allowed) {
    return ({ text, line }, notes) => {
        const value = parse(text);
        if (value === undefined)
            notes.mistake({ line, given: text, problem, allowed });
        return value;
    };
}
/** Reads one of a few words, in any case; a misspelt one is told the nearest. */
function oneOf(words, problem = 'is not known here') {
    return ({ text, line }, notes) => {
        const found = words.find((known) => known.toLowerCase() === text.toLowerCase());
        if (found === undefined) {
            notes.mistake({
                line,
                given: text,
                problem,
                allowed: words.join(', '),
                meant: (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .z)(text, words),
            });
        }
        return found;
    };
}
const BOOLEANS = new Map([
    ...['true', 'True', 'TRUE'].map((text) => [text, true]),
    ...['false', 'False', 'FALSE'].map((text) => [text, false]),
]);
/** Reads the booleans of YAML 1.2 (core schema), as `core.getBooleanInput` does. */
const readBoolean = parsed((text) => BOOLEANS.get(text), 'is neither true nor false', 'true, false');
/** Takes the text as it is. */
const readText = ({ text }) => text;
/** Takes the entry for a second reading, together with other settings. */
const readEntry = (entry) => entry;
/** Reads every entry; gives nothing when one of them is a mistake. */
function readEach(entries, read, notes) {
    const values = entries.map((entry) => read(entry, notes));
    return values.every((value) => value !== undefined) ? values : undefined;
}


/***/ }),

/***/ 3586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ SETTINGS),
  O: () => (/* binding */ SETTING_NAMES)
});

// EXTERNAL MODULE: ./build/js/certificate/challenge.js + 1 modules
var challenge = __nccwpck_require__(7047);
// EXTERNAL MODULE: ./build/js/resolver/public.js
var resolver_public = __nccwpck_require__(1824);
// EXTERNAL MODULE: ./build/js/certificate/ca-table.js
var ca_table = __nccwpck_require__(2841);
// EXTERNAL MODULE: ./build/js/certificate/edit-distance.js
var edit_distance = __nccwpck_require__(1638);
// EXTERNAL MODULE: ./build/js/certificate/issue-value.js
var issue_value = __nccwpck_require__(8461);
// EXTERNAL MODULE: ./build/js/certificate/misnaming.js
var certificate_misnaming = __nccwpck_require__(7265);
;// CONCATENATED MODULE: ./build/js/certificate/ca.js
// Finds the CA that a setting means: by its short name, or by a domain that it accepts in CAA records.




/** Slips that a short name may have before it is nobody's any more. */
const MAX_SLIPS = 3;
/** Fewer letters begin too much by chance. */
const SHORTEST_BEGINNING = 3;
/**
 * Finds a CA by short name (`letsencrypt`), by identity (`letsencrypt.org`), or takes any other domain as the identity
 * of a CA that reads CAA as RFC 8659 says. Case, white space and a final dot do not count here.
 */
function findCa(text) {
    const name = text.trim().toLowerCase().replace(/\.$/, '');
    const known = ca_table/* CERTIFICATE_AUTHORITIES */.C.find(({ id }) => id === name) ??
        ca_table/* CERTIFICATE_AUTHORITIES */.C.find(({ identities }) => identities.includes(name));
    if (known)
        return { kind: 'found', ca: known };
    return findMisnamed(text.trim(), name) ?? takeDomain(name) ?? nearestShortName(text, name);
}
function findMisnamed(text, name) {
    if (name === 'cloudflare' || name === 'cloudflare.com') {
        const sentence = 'Cloudflare is not a CA: its certificates come from letsencrypt.org, pki.goog, ssl.com or sectigo.com.';
        return { kind: 'mistake', sentence };
    }
    for (const ca of ca_table/* CERTIFICATE_AUTHORITIES */.C) {
        const misnaming = (0,certificate_misnaming/* findMisnaming */.z)(text, ca.identities);
        // CAs have names below their own for resellers and test servers, so such a domain may well be meant.
        if (misnaming && !(misnaming.kind === 'subdomain' && (0,issue_value/* isIssuerDomain */.cs)(name))) {
            const sentence = `"${text}" is not the name of a CA: ${certificate_misnaming/* MISNAMING_SENTENCES */.X[misnaming.kind]}. The nearest is ${ca.id} (${misnaming.identity}).`;
            return { kind: 'mistake', sentence, nearest: ca };
        }
    }
    return undefined;
}
function takeDomain(name) {
    if (!name.includes('.') || !(0,issue_value/* isIssuerDomain */.cs)(name))
        return undefined;
    return { kind: 'found', ca: { id: name, name, identities: [name], profile: 'rfc' } };
}
function nearestShortName(text, name) {
    const sentence = `"${text}" is neither the short name nor the domain of a CA.`;
    const nearest = beginningWith(name) ?? fewestSlips(name);
    if (!nearest)
        return { kind: 'mistake', sentence };
    return { kind: 'mistake', sentence: `${sentence} The nearest is ${nearest.id}.`, nearest };
}
/** A short name that was not written to its end. */
function beginningWith(name) {
    if (name.length < SHORTEST_BEGINNING)
        return undefined;
    return ca_table/* CERTIFICATE_AUTHORITIES */.C.find(({ id }) => id.startsWith(name));
}
function fewestSlips(name) {
    const [best] = ca_table/* CERTIFICATE_AUTHORITIES */.C.map((ca) => ({ ca, slips: (0,edit_distance/* editDistance */.Y)(ca.id, name) }))
        .filter(({ slips }) => slips <= MAX_SLIPS)
        .toSorted((a, b) => a.slips - b.slips);
    return best?.ca;
}

// EXTERNAL MODULE: ./build/js/config/reader.js
var reader = __nccwpck_require__(9530);
;// CONCATENATED MODULE: ./build/js/config/certificate-setting.js
// Readers of the settings that say who is to issue the certificate, and to which account.


const CA_FORMS = 'the domain of a CA in CAA records, such as letsencrypt.org, or a short name such as letsencrypt, google, zerossl, digicert, amazon';
/** Reads the short name of a CA or its CAA domain. */
const readCa = ({ text, line }, notes) => {
    const lookup = findCa(text);
    if (lookup.kind === 'found')
        return lookup.ca;
    notes.mistake({ line, given: text, sentence: lookup.sentence, allowed: CA_FORMS });
    return undefined;
};
/** Reads the URL of an ACME account, which counts byte for byte (RFC 8657 section 3). */
const readAccountUri = (0,reader/* parsed */.Yz)((text) => (isPlainUrl(text) ? text : undefined), 'is not the URL of an ACME account', 'an absolute URL such as https://acme-v02.api.letsencrypt.org/acme/acct/1234567890');
/** Reads the RFC 7638 thumbprint of an account key: a SHA-256 digest in base64url, whose last character holds four bits. */
const readThumbprint = (0,reader/* parsed */.Yz)((text) => (/^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text) ? text : undefined), 'is not the thumbprint of an account key', '43 characters of base64url');
/** Reads the prefix before the hash of an account (draft-ietf-acme-dns-persist-02), a part of a parameter value. */
const readHashPrefix = (0,reader/* parsed */.Yz)((text) => (/^[\x21-\x3A\x3C-\x7E]+$/.test(text) ? text : undefined), 'is not the prefix of a hashed account', 'printable ASCII without spaces and semicolons, as the directory of the CA has it');
function isPlainUrl(text) {
    return /^https?:\/\/[\x21-\x7E]+$/.test(text) && URL.canParse(text);
}

// EXTERNAL MODULE: ./build/js/config/nearest.js
var nearest = __nccwpck_require__(3447);
;// CONCATENATED MODULE: ./build/js/config/diagnosis-setting.js

const SEVERITIES = ['note', 'warning', 'error'];
const ASSIGNMENT = /^([^:\s]+)\s*:\s*(\S+)$/;
/** Takes the id of a diagnosis. */
const readId = (entry) => ({ ...entry, id: entry.text });
/** Reads a line `id: severity`. */
const readSeverity = (entry, notes) => {
    const [, id = '', word = ''] = ASSIGNMENT.exec(entry.text) ?? [];
    const severity = SEVERITIES.find((known) => known === word.toLowerCase());
    if (severity)
        return { ...entry, id, severity };
    notes.mistake({
        line: entry.line,
        given: entry.text,
        problem: 'does not give a diagnosis a severity',
        allowed: SEVERITIES.map((known) => `"id: ${known}"`).join(', '),
        meant: meantLine(id, word),
    });
    return undefined;
};
function meantLine(id, word) {
    const near = (0,nearest/* nearestWord */.z)(word, SEVERITIES);
    return near === undefined ? undefined : `${id}: ${near}`;
}

;// CONCATENATED MODULE: ./build/js/config/duration.js
// Durations as people write them: `90s`, `10m`, `1h30m`, or a bare number of seconds. Reads no clock.
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Timers of Node fire at once when the delay does not fit in 31 bits of milliseconds. */
const LONGEST = 2 ** 31 - 1;
/** What `parseDuration` takes, for messages. */
const DURATION_FORMS = '90s, 10m, 1h30m, or a bare number of seconds, up to 596h';
const PARTS = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;
const BARE = /^\d{1,9}$/;
/** The milliseconds of a duration; undefined for any other text, and for more than a timer can hold (24 days). */
function parseDuration(text) {
    const ms = BARE.test(text) ? Number(text) * SECOND : sumOfParts(text);
    return ms === undefined || ms > LONGEST ? undefined : ms;
}
function sumOfParts(text) {
    const parts = PARTS.exec(text);
    if (!parts || text === '')
        return undefined;
    const [, hours = 0, minutes = 0, seconds = 0] = parts;
    return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}

// EXTERNAL MODULE: ./build/js/config/domain-name.js
var domain_name = __nccwpck_require__(9529);
// EXTERNAL MODULE: ./build/js/config/mistake.js
var mistake = __nccwpck_require__(4197);
;// CONCATENATED MODULE: ./build/js/config/name-setting.js


/** Reads a domain name; says under which name an internationalised one is asked for. */
const readName = (entry, notes) => {
    const reading = (0,domain_name/* readDomainName */.s)(entry.text);
    if (reading.kind === 'fault') {
        const { problem, meant } = reading;
        notes.mistake({ line: entry.line, given: entry.text, problem, meant, allowed: domain_name/* DOMAIN_NAME_FORMS */.$ });
        return undefined;
    }
    if (reading.converted !== undefined)
        notes.remark(conversionNote(entry.text, reading.converted), entry.line);
    return { ...entry, name: reading.name, ascii: reading.converted ?? entry.text };
};
/** The remark that a name is asked for by its A-labels. */
function conversionNote(text, converted) {
    return `${(0,mistake/* quote */.hD)(text)} is asked for as ${(0,mistake/* quote */.hD)(converted)}, its form in the DNS.`;
}

;// CONCATENATED MODULE: ./build/js/config/quorum.js
// How many of the named resolvers have to be right, written as a fraction: `3/5`.
/** What `parseQuorum` takes, for messages. */
const QUORUM_FORMS = 'a fraction such as 3/5: right answers wanted, and the number of resolvers named';
/** The quorum that a fraction names; undefined for any other text, for none of them and for more than all of them. */
function parseQuorum(text) {
    const [, right = 0, of = 0] = (/^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? []).map(Number);
    return right >= 1 && right <= of ? { right, of } : undefined;
}

// EXTERNAL MODULE: ./build/js/wire/rdata.js + 12 modules
var wire_rdata = __nccwpck_require__(9100);
// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/wire/zonefile.js + 2 modules
var zonefile = __nccwpck_require__(3657);
// EXTERNAL MODULE: ./build/js/config/value.js
var value = __nccwpck_require__(8716);
;// CONCATENATED MODULE: ./build/js/config/records.js
// The `records` setting: lines `name TYPE value` as in a zone file. What is expected of them is decided elsewhere.







/** What a line may be, for messages. */
const RECORD_FORMS = 'lines "name TYPE value" as in a zone file';
/** At the beginning of a line, where no name can have it, `#` begins a comment as in the lists of the other settings. */
const NUMBER_SIGN_COMMENT = /^([^\S\n]*)#/gm;
/**
 * Reads the lines; notes every mistake, and gives nothing if there is one. Names are absolute, `;` begins a comment, as `#`
 * does in front of a line, TTL and class are read and ignored.
 */
function readRecords(text, notes) {
    const written = text.split('\n').map((line) => line.trim());
    const converted = new Map();
    try {
        const records = (0,zonefile/* parseRecordLines */.uk)(text.replace(NUMBER_SIGN_COMMENT, '$1;'), (owner) => ownerName(owner, converted));
        if (records.length === 0)
            (0,mistake/* noteEmpty */.og)(text, notes);
        for (const { name, line } of records)
            remarkConversion(converted.get(name), line, notes);
        return everyKnown(records, written, notes);
    }
    catch (error) {
        if (!(error instanceof zonefile/* ZoneFileError */.lY))
            throw error;
        for (const { line, message } of error.faults) {
            const given = written[line - 1] ?? '';
            notes.mistake({ line, given, problem: `cannot be read: ${message}`, allowed: RECORD_FORMS });
        }
        return undefined;
    }
}
function ownerName(text, converted) {
    const reading = (0,domain_name/* readDomainName */.s)(text);
    if (reading.kind === 'fault')
        throw new wire_name/* NameError */.Qb(`${(0,mistake/* quote */.hD)(text)} ${reading.problem}`);
    if (reading.converted !== undefined)
        converted.set(reading.name, conversionNote(text, reading.converted));
    return reading.name;
}
function remarkConversion(sentence, line, notes) {
    if (sentence !== undefined)
        notes.remark(sentence, line);
}
function everyKnown(records, written, notes) {
    const known = records.flatMap((record) => {
        const type = (0,value/* recordTypeOf */.X1)(record.type);
        const text = written[record.line - 1] ?? '';
        if (type !== undefined)
            return [{ ...record, type, text }];
        notes.mistake({
            line: record.line,
            given: text,
            problem: `has a type that cannot be waited for, ${record.type}`,
            allowed: value/* RECORD_TYPES */.c4.join(', '),
        });
        return [];
    });
    for (const record of known)
        warnOfLooseText(record, notes);
    return known.length > 0 && known.length === records.length ? known : undefined;
}
/** Zone files cut a text without quotes at spaces and semicolons, which few people expect. */
function warnOfLooseText({ rdata, text, line }, notes) {
    if (rdata.type !== 'TXT' || text.includes('"'))
        return;
    const value = (0,mistake/* quote */.hD)(Buffer.from((0,wire_rdata/* textOf */.b6)(rdata)).toString('utf8'));
    if (/[^\s;\\];/.test(text)) {
        notes.warn(`What follows the semicolon is a comment, so the value is ${value}; put the value in quotes to keep it whole.`, line);
    }
    else if (rdata.strings.length > 1) {
        notes.warn(`Words without quotes are joined without a space, so the value is ${value}; put the value in quotes to keep its spaces.`, line);
    }
}

// EXTERNAL MODULE: ./build/js/net/endpoint.js
var endpoint = __nccwpck_require__(9405);
;// CONCATENATED MODULE: ./build/js/config/server-setting.js
// Readers of the settings that name servers to ask: roots and resolvers.



const RESOLVER_WORDS = [...resolver_public/* PUBLIC_RESOLVERS */.sX.map(({ id }) => id), 'system', 'none'];
const ADDRESS_FORMS = '192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:5353';
const RESOLVER_FORMS = `${RESOLVER_WORDS.join(', ')}, or an address such as ${ADDRESS_FORMS}, tcp://192.0.2.1, tls://dns.example, https://dns.example/dns-query`;
/** Reads the address of a root server. */
const readRoot = (entry, notes) => {
    const endpoint = endpointOf(entry.text);
    if (endpoint?.transport === 'udp')
        return { ...entry, ip: endpoint.ip, port: endpoint.port };
    const problem = 'is not the address of a root server';
    notes.mistake({ line: entry.line, given: entry.text, problem, allowed: ADDRESS_FORMS });
    return undefined;
};
/** Reads a preset, `system`, `none` or an address. */
const readResolver = (entry, notes) => {
    const choice = choiceOf(entry.text);
    if (choice !== undefined)
        return { ...entry, choice };
    notes.mistake({
        line: entry.line,
        given: entry.text,
        problem: 'is neither a known resolver nor the address of one',
        allowed: RESOLVER_FORMS,
        meant: (0,nearest/* nearestWord */.z)(entry.text, RESOLVER_WORDS),
    });
    return undefined;
};
function choiceOf(text) {
    const word = text.toLowerCase();
    if (word === 'none')
        return 'none';
    if (word === 'system')
        return { kind: 'system' };
    const resolver = (0,resolver_public/* publicResolver */.Ob)(word);
    if (resolver)
        return { kind: 'public', resolver };
    const endpoint = endpointOf(text);
    return endpoint && { kind: 'address', endpoint };
}
function endpointOf(text) {
    try {
        return (0,endpoint/* parseEndpoint */.Bk)(text);
    }
    catch (error) {
        if (error instanceof endpoint/* EndpointError */.cY)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/config/lines.js
// Splits inputs that hold several things into their entries. Knows not what an entry means.
const LINE_END = /\r\n|\r|\n/;
/** From a number sign, at the start of a line or after white space, to the end of the line. */
const COMMENT = /(?:^|\s)#.*$/;
/** The lines that are not empty. Nothing else separates: a TXT value may hold commas and number signs. */
function linesOf(text) {
    return text
        .split(LINE_END)
        .map((line, index) => ({ text: line.trim(), line: index + 1 }))
        .filter((entry) => entry.text !== '');
}
/** The entries of a list of names or words, separated by commas or line ends; `#` begins a comment. */
function listOf(text) {
    return text.split(LINE_END).flatMap((line, index) => line
        .replace(COMMENT, '')
        .split(',')
        .map((entry) => ({ text: entry.trim(), line: index + 1 }))
        .filter((entry) => entry.text !== ''));
}

;// CONCATENATED MODULE: ./build/js/config/setting.js
// What a setting is: its documentation and how its text is read. Knows no setting by name.



/** A setting that holds one thing. */
function single(read, about) {
    return {
        ...about,
        repeatable: false,
        read: (text, notes) => (0,reader/* readEach */.e2)([{ text: text.trim() }], read, notes)?.[0],
    };
}
/** A setting that holds several things, separated by commas or line ends. */
function list(read, about) {
    return severalBy(listOf, read, about);
}
/** A setting that holds a thing per line. */
function lines(read, about) {
    return severalBy(linesOf, read, about);
}
function severalBy(split, read, about) {
    return {
        ...about,
        repeatable: true,
        read(text, notes) {
            const entries = split(text);
            if (entries.length > 0)
                return (0,reader/* readEach */.e2)(entries, read, notes);
            (0,mistake/* noteEmpty */.og)(text, notes);
            return undefined;
        },
    };
}

// EXTERNAL MODULE: ./build/js/dnssec/anchors.js
var dnssec_anchors = __nccwpck_require__(8029);
;// CONCATENATED MODULE: ./build/js/config/trust-anchor.js
// Reads DNSSEC trust anchors, for roots of the user's own or in place of IANA's keys.



const ANCHOR_FORMS = 'lines such as ". DS 20326 8 2" and the digest in hex, or ". DNSKEY 257 3 8" and the key in Base64';
/** The trust anchors on the lines of a text; notes every mistake, and gives nothing if there is one. */
function readTrustAnchors(text, notes) {
    const written = text.split('\n').map((line) => line.trim());
    try {
        const anchors = (0,dnssec_anchors/* parseAnchors */.K)(text);
        if (anchors.length > 0)
            return anchors;
        (0,mistake/* noteEmpty */.og)(text, notes);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof zonefile/* ZoneFileError */.lY))
            throw error;
        for (const { line, message } of error.faults) {
            const given = written[line - 1] ?? '';
            notes.mistake({ line, given, problem: `is not a trust anchor: ${message}`, allowed: ANCHOR_FORMS });
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/config/settings.js
// Every setting once: how it is read, what holds when it is not given, and the sentence that documents it. From this table
// come the inputs of action.yml and the flags of the terminal.













const MATCHES = ['contains', 'exact', 'any', 'absent'];
/** What decides between the comments and statuses of two jobs is a part of an HTML comment, which `--` would end. */
const KEY = /^[a-z\d](?:-?[\w.])*$/i;
const PRESETS = resolver_public/* PUBLIC_RESOLVERS */.sX.map(({ id }) => id).join(', ');
/** All settings, in the order in which they are documented. */
const SETTINGS = {
    domains: list(readName, {
        sentence: 'Domain names, separated by line ends or commas: the names to look up or, with `challenge`, the names on the certificate, wildcards included.',
    }),
    'record-type': single((0,reader/* oneOf */.yL)(value/* RECORD_TYPES */.c4, 'is not a record type that can be waited for'), {
        sentence: `Type of the records to look up: ${value/* RECORD_TYPES */.c4.join(', ')}.`,
        otherwise: '`TXT` when every name begins with `_acme-challenge`, else `A`.',
    }),
    'expected-values': lines(reader/* readEntry */.hB, {
        sentence: 'Values that the records must have, one per line, written as in a zone file; a TXT value without quotes around it is taken as it is.',
        otherwise: 'any value will do; with a DNS challenge, only the way to the record is checked.',
    }),
    match: single((0,reader/* oneOf */.yL)(MATCHES), {
        sentence: 'How records and expected values are compared: `contains` (all the values are there, more is fine), `exact`, `any` (one of them is there) or `absent` (none of them is).',
        otherwise: '`exact` for A, AAAA and CNAME; `contains` for the rest, for `_acme-challenge` names, and with `challenge` or `roots`.',
    }),
    records: {
        sentence: 'Instead of `record-type` and `expected-values`: lines `name TYPE value` as in a zone file, with comments behind `;` or on lines that begin with `#`; they also stand for `domains`, unless there is a `challenge`.',
        repeatable: true,
        read: readRecords,
    },
    challenge: single((0,reader/* oneOf */.yL)(challenge/* CHALLENGES */.hT), {
        sentence: `ACME challenge that the records are for, which decides the names and types to look up: ${challenge/* CHALLENGES */.hT.join(', ')}.`,
    }),
    ca: single(readCa, {
        sentence: 'CA that the CAA records must permit: its CAA domain such as letsencrypt.org, or a short name such as letsencrypt, google, zerossl, digicert or amazon.',
    }),
    'account-uri': single(readAccountUri, {
        sentence: 'URL of the ACME account: dns-account-01 and dns-persist-01 need it, and CAA records may ask for it.',
    }),
    'account-thumbprint': list(readThumbprint, {
        sentence: 'Thumbprint (RFC 7638) of the account key, and of earlier ones, for dns-persist-01 records that hash the account.',
    }),
    'account-hash-prefix': single(readHashPrefix, {
        sentence: 'The `accountHashPrefix` in the directory of the CA, for dns-persist-01 records that hash the account.',
    }),
    require: single((0,reader/* oneOf */.yL)(['authoritative', 'resolvers', 'resolvers-only']), {
        sentence: 'Who must show the records: `authoritative` (every authoritative server), `resolvers` (those, and after them the named resolvers) or `resolvers-only` (the named resolvers alone).',
        otherwise: '`authoritative` with `challenge`, with `roots` and for `_acme-challenge` names; else `resolvers`.',
    }),
    resolvers: list(readResolver, {
        sentence: `Recursive resolvers, asked last, separated by line ends or commas: ${PRESETS}, \`system\`, addresses such as 192.0.2.1, [2001:db8::1]:5353, tls://dns.example or https://dns.example/dns-query, or \`none\`.`,
        otherwise: '`cloudflare, google`; with `roots`, `none`.',
    }),
    quorum: single((0,reader/* parsed */.Yz)(parseQuorum, 'is not a quorum', QUORUM_FORMS), {
        sentence: 'How many of the named resolvers must be right, such as `3/5`.',
        otherwise: 'all of them.',
    }),
    timeout: single((0,reader/* parsed */.Yz)(parseDuration, 'is not a duration', DURATION_FORMS), {
        sentence: 'How long to wait: `90s`, `10m`, `1h30m`, or a bare number of seconds; 0 looks at everything once, for half a minute at most.',
        fallback: '10m',
    }),
    'fail-fast': single(reader/* readBoolean */.Vf, {
        sentence: 'End early once it is proven that waiting cannot help.',
        fallback: 'true',
    }),
    'fail-on': single((0,reader/* oneOf */.yL)(['error', 'never']), {
        sentence: 'Fail the step unless everything is ready (`error`), or only for broken settings (`never`).',
        fallback: 'error',
    }),
    roots: list(readRoot, {
        sentence: 'Addresses of root servers to begin at, for private namespaces and tests; they share one port, at which all authoritative servers are asked.',
        otherwise: 'the root servers of the Internet.',
    }),
    'trust-anchor': {
        sentence: 'DNSSEC trust anchors, one DS or DNSKEY record per line, as in a zone file.',
        otherwise: 'the keys of the root of the Internet; with `roots`, none.',
        repeatable: true,
        read: readTrustAnchors,
    },
    'expected-nameservers': list(readName, {
        sentence: 'Names of the servers that the domains should be delegated to, to tell when a record was put elsewhere.',
    }),
    ignore: list(readId, {
        sentence: 'Ids of diagnoses that shall not be reported, separated by line ends or commas.',
    }),
    severity: list(readSeverity, {
        sentence: 'Severities of diagnoses, one per line: `id: note`, `id: warning` or `id: error`.',
    }),
    summary: single(reader/* readBoolean */.Vf, { sentence: 'Write the job summary.', fallback: 'true', actionOnly: true }),
    comment: single((0,reader/* oneOf */.yL)(['never', 'on-failure', 'always']), {
        sentence: 'Comment on the pull request: `never`, `on-failure` or `always`. Needs `pull-requests: write`.',
        fallback: 'never',
        actionOnly: true,
    }),
    'comment-key': single((0,reader/* parsed */.Yz)((text) => (KEY.test(text) ? text : undefined), 'is not a key', 'letters, digits, dots, underscores and single hyphens'), {
        sentence: 'Keeps apart the comments and commit statuses of several jobs.',
        fallback: 'default',
        actionOnly: true,
    }),
    'commit-status': single(reader/* readBoolean */.Vf, {
        sentence: 'Set a commit status while waiting and at the end. Needs `statuses: write`.',
        fallback: 'false',
        actionOnly: true,
    }),
    'github-token': single(reader/* readText */.yR, {
        sentence: 'Token for the comment and the commit status.',
        actionOnly: true,
    }),
    report: single(reader/* readText */.yR, {
        sentence: 'Path of the JSON report; folders that are missing are made.',
        otherwise: 'a file in the temporary folder of the job; in a terminal, none.',
    }),
    ledger: single(reader/* readText */.yR, {
        sentence: 'Path of the ledger, a JSON line for every question asked; folders that are missing are made.',
        otherwise: 'a file beside the report.',
    }),
};
/** The names of all settings. */
const SETTING_NAMES = Object.keys(SETTINGS);


/***/ }),

/***/ 8716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ valueReader),
/* harmony export */   X1: () => (/* binding */ recordTypeOf),
/* harmony export */   c4: () => (/* binding */ RECORD_TYPES)
/* harmony export */ });
/* harmony import */ var _wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9100);
/* harmony import */ var _domain_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9529);
// Expected values: the record types that can be waited for, and the text of a value of each.


/** A value of each type that can be waited for, as messages show it. */
const EXAMPLES = {
    A: '192.0.2.1',
    AAAA: '2001:db8::1',
    CAA: '0 issue "letsencrypt.org"',
    CNAME: 'target.example.com',
    DNAME: 'target.example.com',
    DNSKEY: '257 3 13 and the key in Base64',
    DS: '20326 8 2 and the digest in hex',
    HTTPS: '1 . alpn=h2,h3',
    MX: '10 mail.example.com',
    NAPTR: '100 10 "S" "SIP+D2U" "" _sip._udp.example.com',
    NS: 'ns1.example.com',
    PTR: 'host.example.com',
    SOA: 'ns1.example.com hostmaster.example.com 2026010101 7200 3600 1209600 3600',
    SRV: '0 5 443 host.example.com',
    SSHFP: '4 2 and the fingerprint in hex',
    SVCB: '1 host.example.com port=853',
    TLSA: '3 1 1 and the digest in hex',
    TXT: 'text as it is, or "strings" "in quotes"',
    URI: '10 1 "https://example.com/"',
};
/** The record types that can be waited for. */
const RECORD_TYPES = Object.keys(EXAMPLES);
/** Types whose last field is a host name. */
const ENDS_IN_HOST = new Set(['CNAME', 'DNAME', 'MX', 'NS', 'PTR', 'SRV']);
/** The record type that a text in any case names; undefined for types that nobody waits for. */
function recordTypeOf(text) {
    return RECORD_TYPES.find((type) => type === text.toUpperCase());
}
/** A reader of values of one type. */
function valueReader(type) {
    return (entry, notes) => {
        try {
            return { ...entry, rdata: parseValue(type, entry.text) };
        }
        catch (error) {
            if (!(error instanceof _wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__/* .RdataError */ .F2))
                throw error;
            const problem = `is not the value of a record of type ${type} (${error.message})`;
            notes.mistake({ line: entry.line, given: entry.text, problem, allowed: EXAMPLES[type] });
            return undefined;
        }
    };
}
/**
 * RDATA from the text of a value. A TXT value that does not begin and end with quotes is taken byte for byte, cut into
 * strings of 255 octets; everything else is read as in a zone file (RFC 1035 section 5.1). Throws an RdataError.
 */
function parseValue(type, text) {
    const rdata = type === 'TXT' && !isQuoted(text) ? plainText(text) : (0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRdata */ .cc)(type, withALabels(type, text));
    // What cannot be encoded cannot be seen either: a text longer than any record, for one.
    (0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeRdata */ .pr)(rdata);
    return rdata;
}
function isQuoted(text) {
    return text.length > 1 && text.startsWith('"') && text.endsWith('"');
}
function plainText(text) {
    return { type: 'TXT', strings: (0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(Buffer.from(text, 'utf8')) };
}
/** The text with an internationalised host name at its end converted; a name that cannot be is left for the parser to refuse. */
function withALabels(type, text) {
    if (!ENDS_IN_HOST.has(type))
        return text;
    return text.replace(/\S+$/, (host) => {
        const reading = (0,_domain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .readDomainName */ .s)(host);
        return reading.kind === 'name' && reading.converted !== undefined ? reading.converted : host;
    });
}


/***/ }),

/***/ 7477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ RULE_IDS),
/* harmony export */   i: () => (/* binding */ DOCS)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2109);
// The ids of the rules, and the page that explains them.

/** Every id that `ignore`, `severity` and `explain` know, in the order of the rules. */
const RULE_IDS = _index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y.map(({ id }) => id);
/** The page with a section for each id; an id is its fragment. */
const DOCS = 'https://github.com/OWNER/cert-ready/blob/main/docs/diagnoses.md';


/***/ }),

/***/ 2109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/js/check/expectation.js
var expectation = __nccwpck_require__(7091);
// EXTERNAL MODULE: ./build/js/check/grouping.js
var grouping = __nccwpck_require__(7968);
;// CONCATENATED MODULE: ./build/js/diagnose/wildcard/same.js
// Whether two answers give the same data, as they do where one wildcard makes both.

/** Whether both are aliases of the same name, or show the same records; denials are not the same data. */
function giveTheSame(one, other) {
    const key = dataKey(one);
    return key !== undefined && key === dataKey(other);
}
/** Whether a server gave records of the name itself, an alias among them. */
function givesData({ outcome }) {
    return outcome.kind === 'answer' || outcome.kind === 'alias';
}
/** What a server gave for the name itself, as a string that can be compared; undefined without any. A DNAME gives each name its own target. */
function dataKey({ outcome }) {
    if (outcome.kind !== 'answer' && outcome.kind !== 'alias')
        return undefined;
    if (outcome.kind === 'alias' && outcome.via === 'DNAME')
        return `DNAME ${outcome.target.key}`;
    return (0,expectation/* recordsKey */.MH)(outcome.records);
}

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/wire/rdata.js + 12 modules
var wire_rdata = __nccwpck_require__(9100);
;// CONCATENATED MODULE: ./build/js/diagnose/once.js
/** The same function of evidence, which derives each fact once. */
function oncePerEvidence(derive) {
    const facts = new WeakMap();
    return (evidence) => {
        const known = facts.get(evidence) ?? { fact: derive(evidence) };
        facts.set(evidence, known);
        return known.fact;
    };
}
/** The same for facts that also hang on what stays the same in a run: its expectations, its random label. */
function oncePerRun(derive) {
    const runs = new WeakMap();
    return (evidence, run) => {
        const { expectations } = run;
        const known = runs.get(expectations) ?? oncePerEvidence((one) => derive(one, run));
        runs.set(expectations, known);
        return known(evidence);
    };
}

// EXTERNAL MODULE: ./build/js/wire/escape.js
var wire_escape = __nccwpck_require__(8535);
;// CONCATENATED MODULE: ./build/js/diagnose/quote.js
// Names and records in sentences: in backticks, so that every writer can set them apart from the words around them.



/** A name as people write it, in backticks; a backtick in it is escaped. */
function quoted(name) {
    return inBackticks((0,wire_name/* plainName */.MH)(name));
}
/** A record by its type and the beginning of its data, the data in backticks. */
function quotedRecord(rdata) {
    const text = (0,wire_rdata/* presentRdata */.sQ)(rdata);
    return `${rdata.type} ${inBackticks(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}`;
}
/** Data in a sentence; the lines of a cure have it whole. */
const LONGEST = 60;
const BACKTICK = 0x60;
function inBackticks(text) {
    return `\`${text.replaceAll('`', (0,wire_escape/* decimalEscape */.hr)(BACKTICK))}\``;
}

// EXTERNAL MODULE: ./build/js/check/sight.js
var check_sight = __nccwpck_require__(4468);
;// CONCATENATED MODULE: ./build/js/diagnose/sights.js


/** The sight of every observation on the alias path. */
const sightsOf = oncePerEvidence(({ expectation, path }) => {
    const observations = path.hops.flatMap((hop) => hop.observations);
    return new Map(observations.map((one) => [one, (0,check_sight/* sightOf */.p1)(expectation, one, path)]));
});
/** What an observation on the alias path means. */
function sightIn(evidence, observation) {
    return sightsOf(evidence).get(observation) ?? 'cannot-tell';
}
/** Whether a server says that the record is not there, or is another. */
function isLacking(sight) {
    return sight === 'wrong' || sight === 'absent';
}

;// CONCATENATED MODULE: ./build/js/diagnose/seen.js
// What the servers at the end of the alias path show, told apart and counted. The facts that the rules share.





/** The last name on the alias path: there the record has to be. */
function lastHop({ path }) {
    return path.hops.at(-1);
}
/** The zone that the record has to be put into, if it was found. */
function endZone(evidence) {
    const walk = lastHop(evidence)?.walk;
    return walk?.kind === 'zone' ? walk.zone : undefined;
}
/** The observations at the last name with the given sights. */
function observationsAtEnd(evidence, ...sights) {
    return sightingsAtEnd(evidence).flatMap(({ observation, sight }) => sights.includes(sight) ? [observation] : []);
}
const sightingsAtEnd = oncePerEvidence((evidence) => {
    const all = lastHop(evidence)?.observations ?? [];
    return all.map((observation) => ({ observation, sight: sightIn(evidence, observation) }));
});
/** Every distinct record that a server shows at the last name. */
const recordsSeen = oncePerEvidence((evidence) => {
    const seen = new Map();
    for (const observation of lastHop(evidence)?.observations ?? []) {
        if (observation.outcome.kind !== 'answer')
            continue;
        for (const { rdata } of observation.outcome.records) {
            const known = seen.get((0,expectation/* identity */.D_)(rdata));
            if (known)
                known.shownBy.push(observation);
            else
                seen.set((0,expectation/* identity */.D_)(rdata), { rdata, shownBy: [observation] });
        }
    }
    return [...seen.values()];
});
/**
 * The expected values that no server shows, where at least one server denies them. None where any server is right: then
 * it is the servers that differ, and not the value that is wrong.
 */
const missingValues = oncePerEvidence((evidence) => {
    if (evidence.expectation.match === 'absent' || observationsAtEnd(evidence, 'right').length > 0)
        return [];
    if (!isDenied(evidence))
        return [];
    const seen = recordsSeen(evidence).map(({ rdata }) => rdata);
    return (0,expectation/* compare */.UD)(evidence.expectation, seen).missing;
});
/** Whether a server that could tell says that the record is not there, or that it is another. */
function isDenied(evidence) {
    return observationsAtEnd(evidence, 'wrong', 'absent').length > 0;
}
/** Whether every server that could tell, and at least one did, says the same of the last name. */
const allAgree = oncePerEvidence((evidence) => {
    const telling = observationsAtEnd(evidence, 'right', 'wrong', 'absent');
    return new Set(telling.map(saidKey)).size === 1;
});
/** The text of a TXT record as one string: of UTF-8 where it is that, else with a character for each octet. */
function textIn(rdata) {
    if (rdata.type !== 'TXT')
        return undefined;
    const octets = (0,wire_rdata/* textOf */.b6)(rdata);
    try {
        return UTF8.decode(octets);
    }
    catch {
        return Buffer.from(octets).toString('latin1');
    }
}
/** Leaves a byte order mark in the text: it is one of the characters that people do not see. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** "All 4 authoritative servers show", "1 of 4 authoritative servers shows": the beginning of a sentence. */
function whoShows(evidence, shownBy) {
    const all = lastHop(evidence)?.observations.length ?? 0;
    if (shownBy.length < all)
        return `${shownBy.length} of ${all} authoritative servers ${shownBy.length === 1 ? 'shows' : 'show'}`;
    if (all === 1)
        return 'The authoritative server shows';
    return `${all === 2 ? 'Both' : `All ${all}`} authoritative servers show`;
}
/** The name at which the record has to be, in backticks. */
function endName(evidence) {
    return quoted(lastHop(evidence)?.name ?? evidence.expectation.name);
}
function saidKey({ outcome }) {
    return outcome.kind === 'answer' ? (0,expectation/* recordsKey */.MH)(outcome.records) : outcome.kind;
}

;// CONCATENATED MODULE: ./build/js/diagnose/zone-lines.js




/** A TTL that lets the next change be seen soon, in seconds. */
const SHORT_TTL = 60;
/** A line to add; with a short TTL where the record has none yet. */
function add(name, rdata, ttl = SHORT_TTL) {
    return { change: 'add', line: zoneLine(name, rdata, ttl) };
}
/** A line to remove. */
function remove(name, rdata, ttl) {
    return { change: 'remove', line: zoneLine(name, rdata, ttl) };
}
/** The same for a record that these servers show, with the TTL that they show it with. */
function removeShown(name, rdata, observations) {
    const records = observations.flatMap(({ outcome }) => outcome.kind === 'answer' || outcome.kind === 'alias' ? outcome.records : []);
    return remove(name, rdata, records.find((record) => (0,expectation/* identity */.D_)(record.rdata) === (0,expectation/* identity */.D_)(rdata))?.ttl);
}
/** A line that stays, shown for its surroundings. */
function keep(name, rdata, ttl) {
    return { change: 'keep', line: zoneLine(name, rdata, ttl) };
}
/** A cure where the alias path ends: the lines for the name at its end, in the zone that holds it. */
function cureAtEnd(evidence, sentence, linesFor) {
    const hop = lastHop(evidence);
    const zone = endZone(evidence);
    return { sentence, ...(zone && { zone: zone.apex }), lines: hop ? linesFor(hop.name) : [] };
}
function zoneLine(name, rdata, ttl) {
    return [(0,wire_name/* presentName */.Bh)(name), ...(ttl === undefined ? [] : [ttl]), 'IN', rdata.type, (0,wire_rdata/* presentRdata */.sQ)(rdata)].join(' ');
}

;// CONCATENATED MODULE: ./build/js/diagnose/hops.js




/** The owner name that was asked for, with which the alias path begins. */
function firstHop({ path }) {
    return path.hops[0];
}
/** Whether the owner name is an alias, so that the record has to be at another name. */
function isAliased({ path }) {
    return path.hops.length > 1;
}
/** The zone that holds a name on the path, if it was found. */
function zoneOf({ walk }) {
    return walk.kind === 'zone' ? walk.zone : undefined;
}
/** The zone for a cure, where it is known. */
function cureZone(hop) {
    const zone = hop && zoneOf(hop);
    return zone ? { zone: zone.apex } : {};
}
/** Whether every server that can tell says that the name does not exist, and not just that it has no such record. */
function isUnknown({ observations }) {
    const isThere = observations.some((one) => one.outcome.kind === 'nodata' || givesData(one));
    return !isThere && observations.some(({ outcome }) => outcome.kind === 'nxdomain');
}
/** Lines that put records in the place of an alias. None where it is a DNAME further up that makes the alias. */
function inPlaceOfAlias(hop, values) {
    const cnames = cnamesAt(hop);
    if (cnames.length === 0)
        return [];
    return [
        ...cnames.map((cname) => removeShown(hop.name, cname, hop.observations)),
        ...values.map((value) => add(hop.name, value)),
    ];
}
/** The distinct CNAME records that servers show at a name, whichever type they were asked for. */
function cnamesAt({ observations }) {
    return (0,grouping/* distinctBy */.ey)(observations.flatMap(cnamesIn), expectation/* identity */.D_);
}
function cnamesIn({ outcome }) {
    if (outcome.kind !== 'alias' && outcome.kind !== 'answer')
        return [];
    return outcome.records.flatMap(({ rdata }) => (rdata.type === 'CNAME' ? [rdata] : []));
}

// EXTERNAL MODULE: ./build/js/certificate/challenge.js + 1 modules
var challenge = __nccwpck_require__(7047);
// EXTERNAL MODULE: ./build/js/check/standing.js
var standing = __nccwpck_require__(7741);
;// CONCATENATED MODULE: ./build/js/diagnose/stage.js



/** The names on the way whose zone was found, in the order of the path. */
const stagesOf = oncePerEvidence((evidence) => evidence.path.hops.flatMap((hop) => stageOf(sightsOf(evidence), hop) ?? []));
/** Whether the zone above gave this address along with the delegation, and the zone of the server's name contradicts it. */
function isStrayGlue({ zone }, { server }) {
    const listed = zone.servers.find(({ name }) => name.key === server.name?.key);
    const ip = addressOf(server);
    if (!listed?.glue.includes(ip) || listed.authoritative.includes(ip))
        return false;
    return listed.authoritative.some((own) => own.includes(':') === ip.includes(':'));
}
/** The address of a server as people write it. */
function addressOf({ endpoint }) {
    switch (endpoint.transport) {
        case 'udp':
        case 'tcp':
            return endpoint.ip;
        case 'tls':
            return endpoint.host;
        case 'https':
            return endpoint.url;
    }
}
/** Whether a server is asked at an IPv6 address; of one that the system looks up by its name that is not known. */
function isIpv6({ endpoint }) {
    switch (endpoint.transport) {
        case 'udp':
        case 'tcp':
            return endpoint.ip.includes(':');
        case 'tls':
            return (endpoint.ip ?? endpoint.host).includes(':');
        case 'https':
            return new URL(endpoint.url).hostname.startsWith('[');
    }
}
/** Whether two observations are of the same server at the same address. */
function isSameServer(a, b) {
    return a.server.name?.key === b.server.name?.key && addressOf(a.server) === addressOf(b.server);
}
function stageOf(sights, hop) {
    const { walk, observations } = hop;
    if (!('zone' in walk))
        return undefined;
    const servers = walk.zone.servers
        .map((listed) => ({
        listed,
        all: observations.filter(({ server }) => server.name?.key === listed.name.key),
    }))
        .map(({ listed, all }) => ({
        listed,
        untestable: all.length > 0 && all.every((one) => sights.get(one) === 'not-tested'),
        observations: all.filter((one) => sights.get(one) !== 'not-tested'),
    }))
        .filter(({ untestable }) => !untestable);
    const isHeard = (one) => sights.get(one) !== 'cannot-tell' && one.outcome.kind !== 'lame';
    // Of whom the run ended before it had answered, nothing is known yet.
    const isMute = (one) => !isHeard(one) && one.outcome.kind !== 'unfinished';
    const mute = servers.filter((server) => server.observations.every(isMute));
    return {
        hop,
        zone: walk.zone,
        served: walk.kind === 'zone',
        servers,
        unheard: servers.flatMap((server) => server.observations.filter(isMute)),
        enough: walk.kind === 'zone' && (0,standing/* vouchWithout */.UA)(servers.length, mute.length),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/who.js
// Which servers a sentence speaks of, and how a CA or a visitor comes into it.





/** Servers that are told one by one; of more only the first. */
const MOST_TOLD = 4;
/**
 * "`ns1.example.net` refuses", "`192.0.2.1` of `ns1.example.net` refuses", "2 of 4 servers of `example.com` refuse": what the
 * servers of these observations do.
 */
function whoDoes(stage, observations, [singular, plural]) {
    const servers = stage.servers.filter((server) => server.observations.some((one) => observations.includes(one)));
    const [first, ...more] = servers;
    if (first && more.length === 0)
        return `${oneOf(first, observations)} ${singular}`;
    return `${countOf(servers.length, stage.servers.length)} servers of ${quoted(stage.zone.apex)} ${plural}`;
}
function countOf(number, of) {
    if (number < of)
        return `${number} of ${of}`;
    return of === 2 ? 'both' : `all ${of}`;
}
/** The same for what they do not do; where it is all of them, "no server of `example.com` answers". */
function whoDoesNot(stage, observations, [singular, plural]) {
    const isMeant = ({ observations: all }) => all.some((one) => observations.includes(one));
    return stage.servers.length > 1 && stage.servers.every(isMeant)
        ? `no server of ${quoted(stage.zone.apex)} ${singular}`
        : whoDoes(stage, observations, [`does not ${plural}`, `do not ${plural}`]);
}
/** "`ns1.example.net` and `ns2.example.net`": the names of the servers of these observations. */
function namesOf(observations) {
    return quotedNames((0,wire_name/* distinctNames */.NL)(observations.flatMap(({ server: { name } }) => name ?? [])));
}
/** The same of names that are known already. */
function quotedNames(names) {
    return listed(names.map(quoted));
}
/** "`ns1.example.net` (`192.0.2.1`) and `ns2.example.net` (`192.0.2.2`): REFUSED": servers with their words, those with the same words together. */
function eachOf(observations, words) {
    return [...(0,grouping/* groupBy */.$z)(observations, words)]
        .map(([said, alike]) => `${listed(alike.map(({ server }) => labelOf(server)))}: ${said}`)
        .join('; ');
}
/** "`ns1.example.net` (`192.0.2.1`)", "Cloudflare (`1.1.1.1`)", or the address alone where that is all that is known. */
function labelOf(server) {
    const address = addressOf(server);
    if (server.name)
        return `${quoted(server.name)} (\`${address}\`)`;
    return server.label === address ? `\`${address}\`` : `${server.label} (\`${address}\`)`;
}
/** "a", "a and b", "a, b and 3 more". */
function listed(items, word = 'and') {
    const hidden = items.length - MOST_TOLD;
    const told = hidden > 0 ? [...items.slice(0, MOST_TOLD), `${hidden} more`] : items;
    const last = told.at(-1) ?? '';
    return told.length < 2 ? last : `${told.slice(0, -1).join(', ')} ${word} ${last}`;
}
/** "it" or "them": the servers of these observations. */
function themselves(observations) {
    return new Set(observations.map(({ server }) => server.name?.key)).size === 1 ? 'it' : 'them';
}
/** The text as the beginning of a sentence. */
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** Who is led astray: "a CA" where the record is for a certificate, else "a visitor". */
function askerOf(evidence) {
    return evidence.expectation.purpose !== undefined || isForToken(evidence) ? 'a CA' : 'a visitor';
}
/** Whether the record holds what an ACME order wants, so that the next order changes it. */
function isForToken({ expectation: { name, purpose } }) {
    if (purpose === undefined)
        return (0,challenge/* isChallengeName */.Jw)(name);
    return purpose.challenge === 'dns-01' || purpose.challenge === 'dns-account-01';
}
function oneOf({ listed: { name }, observations: all }, observations) {
    const meant = all.filter((one) => observations.some((other) => isSameServer(one, other)));
    const addresses = [...new Set(meant.map(({ server }) => `\`${addressOf(server)}\``))];
    return meant.length === all.length ? quoted(name) : `${listed(addresses)} of ${quoted(name)}`;
}

;// CONCATENATED MODULE: ./build/js/diagnose/address/addresses.js

/** Whether a CA will connect to the address: http-01 and tls-alpn-01 (RFC 8555 section 8.3, RFC 8737). */
function isForConnection({ expectation: { purpose } }) {
    return purpose?.challenge === 'http-01' || purpose?.challenge === 'tls-alpn-01';
}
/** The evidence about the same name in this run, of this family and the other. */
function evidenceOfName({ expectation }, { evidence }) {
    return evidence.filter((one) => one.expectation.name.key === expectation.name.key && isForConnection(one));
}
/** The distinct addresses at the end of the way. */
function addressesSeen(evidence) {
    const seen = new Map();
    for (const observation of lastHop(evidence)?.observations ?? []) {
        if (observation.outcome.kind !== 'answer')
            continue;
        for (const record of observation.outcome.records) {
            if (record.rdata.type !== 'A' && record.rdata.type !== 'AAAA')
                continue;
            const ip = record.rdata.address;
            const known = seen.get(ip);
            if (known)
                known.shownBy.push(observation);
            else
                seen.set(ip, { ip, record, shownBy: [observation] });
        }
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./build/js/diagnose/address/left-over.js







/**
 * Fires where one family is right everywhere and the other, which should be gone or new, still shows an
 * old address. Not final: both may change in one go.
 */
const addressLeftOver = {
    id: 'address-left-over',
    judge(evidence, _answers, run) {
        const hop = lastHop(evidence);
        const { type, values } = evidence.expectation;
        if (!hop || !isForConnection(evidence) || !isOtherFamilyRight(evidence, run))
            return undefined;
        const left = leftOver(evidence);
        if (left.length === 0)
            return undefined;
        const missing = evidence.expectation.match === 'absent' ? [] : values;
        return {
            id: 'address-left-over',
            severity: 'error',
            final: false,
            headline: `${quoted(hop.name)} still has an old ${type === 'AAAA' ? 'IPv6' : 'IPv4'} address`,
            explain: `${listed(left.map(({ ip }) => `\`${ip}\``))} ${left.length === 1 ? 'is' : 'are'} not what you expect, while the other family is right. ${ASTRAY[type === 'AAAA' ? 'AAAA' : 'A']}`,
            cure: {
                sentence: missing.length === 0
                    ? `Remove the ${type} record that was left over.`
                    : `Replace the ${type} record as well.`,
                ...cureZone(hop),
                lines: [
                    ...left.map(({ record }) => remove(record.name, record.rdata, record.ttl)),
                    ...missing.map((rdata) => add(hop.name, rdata)),
                ],
            },
            evidence: left.flatMap(({ shownBy }) => shownBy),
        };
    },
};
const ASTRAY = {
    AAAA: 'A CA tries IPv6 first where there is an AAAA record, and ends up where the name led before.',
    A: 'Whoever has no IPv6 ends up where the name led before.',
};
/** Addresses that nobody expects, of a family that is not right anywhere. */
function leftOver(evidence) {
    const { values, match } = evidence.expectation;
    if (observationsAtEnd(evidence, 'right').length > 0)
        return [];
    const wanted = match === 'absent' ? [] : values.map(expectation/* identity */.D_);
    return addressesSeen(evidence).filter(({ record }) => !wanted.includes((0,expectation/* identity */.D_)(record.rdata)));
}
/** Whether the other family of the name is expected and seen right: then this one was forgotten. */
function isOtherFamilyRight(evidence, run) {
    return evidenceOfName(evidence, run).some((other) => other.expectation.type !== evidence.expectation.type &&
        other.expectation.values.length > 0 &&
        observationsAtEnd(other, 'right').length > 0 &&
        observationsAtEnd(other, 'wrong', 'absent').length === 0);
}

// EXTERNAL MODULE: ./build/js/net/reserved.js
var net_reserved = __nccwpck_require__(5492);
;// CONCATENATED MODULE: ./build/js/diagnose/address/private.js








/**
 * Fires for http-01 and tls-alpn-01 where an address is in reserved space; final where there is no other.
 * Silent where the servers of the zone are in reserved space too, for that is no name of the Internet.
 */
const addressPrivate = {
    id: 'address-private',
    judge(evidence, _answers, run) {
        const hop = lastHop(evidence);
        if (!hop || !isForConnection(evidence) || isPrivateNameSpace(evidence))
            return undefined;
        const reserved = addressesSeen(evidence).filter(({ ip }) => (0,net_reserved/* isReserved */.B)(ip));
        if (reserved.length === 0)
            return undefined;
        const all = evidenceOfName(evidence, run).flatMap(addressesSeen);
        const isOnly = all.every(({ ip }) => (0,net_reserved/* isReserved */.B)(ip));
        const ips = listed(reserved.map(({ ip }) => `\`${ip}\``));
        const those = reserved.length === 1 ? 'a private address' : 'private addresses';
        return {
            id: 'address-private',
            severity: isOnly ? 'error' : 'warning',
            final: isOnly,
            headline: `${quoted(hop.name)} has ${isOnly ? 'only ' : ''}${those}, where no CA connects to`,
            explain: `${ips} ${reserved.length === 1 ? 'is' : 'are'} in reserved space (RFC 6890) and cannot be reached over the Internet.${isOnly ? '' : ' A CA has to pick one of the other addresses.'}`,
            cure: {
                sentence: isOnly
                    ? `Give ${quoted(hop.name)} a public address, or use dns-01, which needs none.`
                    : 'Take the private address out of the public zone.',
                ...cureZone(hop),
                lines: isOnly ? [] : reserved.map(lineOf),
            },
            evidence: reserved.flatMap(({ shownBy }) => shownBy),
        };
    },
};
function lineOf({ record }) {
    return remove(record.name, record.rdata, record.ttl);
}
/** Where the servers of the zone are in reserved space themselves, the name space is not that of the Internet. */
function isPrivateNameSpace(evidence) {
    return lastHop(evidence)?.observations.some(({ server }) => (0,net_reserved/* isReserved */.B)(addressOf(server))) ?? true;
}

;// CONCATENATED MODULE: ./build/js/diagnose/alias/apex.js



const REASON = 'The apex of a zone has SOA and NS records, and a CNAME cannot stand beside other records (RFC 1034 section 3.6.2).';
/** Fires where the apex of a zone has a CNAME, and where one is expected there. */
const apexAlias = {
    id: 'apex-alias',
    judge(evidence) {
        const hop = evidence.path.hops.find((hop) => isApex(hop) && cnamesAt(hop).length > 0);
        if (hop)
            return aliasAtApex(evidence, hop);
        const first = firstHop(evidence);
        const isWanted = evidence.expectation.type === 'CNAME' && missingValues(evidence).length > 0;
        return first && isApex(first) && isWanted ? aliasExpected(first) : undefined;
    },
};
function isApex(hop) {
    return zoneOf(hop)?.apex.key === hop.name.key;
}
/** Most resolvers follow it all the same, so it stops nobody for sure; what it hides are mail and the zone's own servers. */
function aliasAtApex(evidence, hop) {
    return {
        id: 'apex-alias',
        severity: isDenied(evidence) ? 'error' : 'warning',
        final: false,
        headline: `${quoted(hop.name)} is the apex of its zone and has a CNAME`,
        explain: `${REASON} Resolvers that meet the alias first find neither the mail servers nor the name servers of the domain.`,
        cure: {
            sentence: 'Replace the alias by addresses, or by the ALIAS or ANAME of your DNS provider.',
            ...cureZone(hop),
            lines: inPlaceOfAlias(hop, replacements(evidence)),
        },
        evidence: hop.observations,
    };
}
/** What is expected there, else what the alias leads to now. */
function replacements(evidence) {
    const { values, type } = evidence.expectation;
    if (type === 'CNAME')
        return [];
    return values.length > 0 ? values : recordsSeen(evidence).map(({ rdata }) => rdata);
}
function aliasExpected(hop) {
    return {
        id: 'apex-alias',
        severity: 'error',
        final: true,
        headline: `${quoted(hop.name)} is the apex of its zone, where no CNAME can be`,
        explain: `${REASON} What DNS providers offer in its place (ALIAS, ANAME, CNAME flattening) shows A and AAAA records.`,
        cure: {
            sentence: 'Expect the addresses instead, with `record-type: A`.',
            ...cureZone(hop),
            lines: [],
        },
        evidence: hop.observations,
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/precedence.js
// Groups of rules that explain why a value is missing, for rules that say less about the same fault and yield to them.
/** The value was found at another name. */
const MISPLACED = [
    'name-doubled-zone',
    'name-too-short',
    'name-prefix-missing',
    'name-prefix-misspelt',
    'name-wildcard-kept',
    'name-wrong-sibling',
];
/** The value is where it should be, but has another shape there, or in the settings. */
const MISSHAPEN = [
    'value-expected-malformed',
    'value-typo',
    'value-case',
    'value-quoted',
    'value-whitespace',
    'value-not-base64url',
    'value-key-authorization',
    'value-pasted-line',
    'value-glued',
    'value-truncated',
    'value-reordered',
];

;// CONCATENATED MODULE: ./build/js/diagnose/alias/dangling.js





/**
 * Fires where the name at the end of the aliases is NXDOMAIN. With most services the record is what makes the name, so it
 * may be on its way, and waiting goes on.
 */
const aliasDangling = {
    id: 'alias-dangling',
    yieldsTo: ['alias-loop', 'alias-undotted', 'type-wrong', 'wildcard-answers', ...MISPLACED],
    judge(evidence) {
        const end = lastHop(evidence);
        if (!end || !isAliased(evidence))
            return undefined;
        const denied = observationsAtEnd(evidence, 'wrong', 'absent');
        const isGone = denied.length > 0 && denied.every(({ outcome }) => outcome.kind === 'nxdomain');
        return isGone ? diagnose(evidence) : undefined;
    },
};
function diagnose(evidence) {
    const { name, type } = evidence.expectation;
    const target = lastHop(evidence)?.name ?? name;
    const zone = endZone(evidence)?.apex;
    const isLost = zone === undefined || isAbove(evidence, zone);
    return {
        id: 'alias-dangling',
        severity: 'error',
        final: false,
        headline: `${quoted(name)} is an alias of ${quoted(target)}, which does not exist`,
        explain: isLost
            ? `No domain is registered for ${quoted(target)}. A CA that follows the alias finds nothing.`
            : `The servers of ${quoted(zone)} know no such name. A CA that follows the alias finds nothing until the ${type} record is there.`,
        cure: isLost ? withoutAlias(evidence) : atTarget(evidence),
        evidence: observationsAtEnd(evidence, 'absent'),
    };
}
/** Whether the zone at the end is the root or a top-level one, and not that of the alias: then the target has no zone of its own. */
function isAbove(evidence, zone) {
    const hop = firstHop(evidence);
    return zone.labels.length < 2 && zone.key !== (hop && zoneOf(hop)?.apex.key);
}
function atTarget(evidence) {
    const sentence = 'Create the record at the name that the alias leads to, or correct the alias.';
    return cureAtEnd(evidence, sentence, (name) => evidence.expectation.values.map((value) => add(name, value)));
}
function withoutAlias(evidence) {
    const hop = firstHop(evidence);
    return {
        sentence: 'Remove the alias and put the record in its place, or let the alias lead to a name that exists.',
        ...cureZone(hop),
        lines: hop ? inPlaceOfAlias(hop, evidence.expectation.values) : [],
    };
}

// EXTERNAL MODULE: ./build/js/certificate/owner-name.js
var owner_name = __nccwpck_require__(8509);
;// CONCATENATED MODULE: ./build/js/diagnose/names.js

/** A name below `parent` that nobody can have made: what it answers, a wildcard answers. Undefined when it would be too long. */
function unmadeBelow(parent, { randomLabel }) {
    return nameIfFits([new TextEncoder().encode(randomLabel), ...parent.labels]);
}
/** The name with these labels; undefined when they are more than a name can hold. */
function nameIfFits(labels) {
    try {
        return (0,wire_name/* nameOf */.Vb)(labels);
    }
    catch (error) {
        if (error instanceof wire_name/* NameError */.Qb)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/alias/flattened.js
// alias-flattened: addresses are where an alias is expected, as after flattening or behind a proxy.








/** Fires where a host has A records and no CNAME, though a CNAME is expected, and no wildcard gives those records. */
const aliasFlattened = {
    id: 'alias-flattened',
    yieldsTo: ['apex-alias', 'type-wrong', 'name-doubled-zone'],
    questions(evidence, run) {
        const names = flattened_namesOf(evidence, run);
        return names ? names.asked.map((name) => ({ question: { name, type: 'A' }, zone: names.zone })) : [];
    },
    judge(evidence, answers, run) {
        const names = flattened_namesOf(evidence, run);
        if (!names)
            return undefined;
        const [own, beside] = names.asked.map((name) => answers.flat().findLast(({ question }) => question.name.key === name.key));
        const isMade = own && beside && !giveTheSame(own, beside);
        return isMade && own.outcome.kind === 'answer' ? flattened_diagnose(evidence, own) : undefined;
    },
};
/** The owner name and one beside it, in their zone. No DNS panel flattens names that begin with an underscore. */
function flattened_namesOf(evidence, run) {
    const hop = firstHop(evidence);
    const zone = hop && zoneOf(hop)?.apex;
    const isWanted = evidence.expectation.type === 'CNAME' && missingValues(evidence).length > 0;
    if (!zone || !isWanted || isUnknown(hop))
        return undefined;
    const parent = (0,wire_name/* parentOf */.gN)(hop.name);
    if (!parent || !(0,wire_name/* isSubdomain */.J4)(parent, zone) || (0,owner_name/* splitOwner */.I)(hop.name).prefix.length > 0)
        return undefined;
    const beside = unmadeBelow(parent, run);
    return beside && { zone, asked: [hop.name, beside] };
}
function flattened_diagnose(evidence, own) {
    const { name } = evidence.expectation;
    const records = own.outcome.kind === 'answer' ? own.outcome.records : [];
    return {
        id: 'alias-flattened',
        severity: 'error',
        final: false,
        headline: `${quoted(name)} has addresses, but no CNAME`,
        explain: `Instead of an alias the servers give A records. DNS providers that flatten aliases, or stand as a proxy before the site, show the addresses in their place.`,
        cure: {
            sentence: 'Replace the addresses by the alias or, where your DNS provider flattens it, expect the addresses with `record-type: A`.',
            ...cureZone(firstHop(evidence)),
            lines: [
                ...records.map(({ rdata }) => removeShown(name, rdata, [own])),
                ...missingValues(evidence).map((value) => add(name, value)),
            ],
        },
        evidence: [own],
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/alias/long.js




/** From here on it is an error: one alias more at a provider, and two more are too many. */
const NOTHING_TO_SPARE = 10;
/**
 * Warns from five aliases on, and fires as an error from ten on. That is final from twelve on, since BIND, Unbound and PowerDNS follow
 * eleven.
 */
const aliasLong = {
    id: 'alias-long',
    yieldsTo: ['alias-loop'],
    judge(evidence) {
        const { size, length, split } = evidence.path;
        switch (size) {
            case 'fine':
                return undefined;
            case 'long':
                return length < NOTHING_TO_SPARE
                    ? long_diagnose(evidence, 'Each one costs another walk through the DNS, and a CA waits only so long.')
                    : { ...long_diagnose(evidence, 'Resolvers follow eleven and no more.'), severity: 'error' };
            case 'too-long':
                return {
                    ...long_diagnose(evidence, 'Resolvers follow eleven and then answer SERVFAIL.'),
                    severity: 'error',
                    final: split.length === 0,
                };
        }
    },
};
function long_diagnose(evidence, reason) {
    const { path, expectation } = evidence;
    const hop = firstHop(evidence);
    const number = path.unfollowed.length > 0 ? `more than ${path.length - 1}` : `${path.length}`;
    return {
        id: 'alias-long',
        severity: 'warning',
        final: false,
        headline: `${quoted(expectation.name)} leads through ${number} aliases`,
        explain: `The way is ${path.hops.map(({ name }) => quoted(name)).join(' to ')}. ${reason}`,
        cure: {
            sentence: 'Let the first alias lead straight to the last name.',
            ...cureZone(hop),
            lines: hop ? shortcut(evidence, hop) : [],
        },
        evidence: path.hops.flatMap(({ observations }) => observations.slice(0, 1)),
    };
}
/** Nothing where the end of the way was not reached, or a DNAME makes the first alias. */
function shortcut(evidence, hop) {
    const end = lastHop(evidence)?.name;
    const cnames = cnamesAt(hop);
    if (!end || cnames.length === 0 || evidence.path.unfollowed.length > 0)
        return [];
    const straight = { type: 'CNAME', cname: end };
    return [...cnames.map((cname) => removeShown(hop.name, cname, hop.observations)), add(hop.name, straight)];
}

;// CONCATENATED MODULE: ./build/js/diagnose/alias/loop.js


/** Fires where a name on the way is met again. Final unless servers differ about the way. */
const aliasLoop = {
    id: 'alias-loop',
    judge(evidence) {
        const { loop } = evidence.path;
        return loop && loop_diagnose(evidence, loop);
    },
};
function loop_diagnose(evidence, loop) {
    const hop = firstHop(evidence);
    const { path, expectation } = evidence;
    const names = new Set(loop.map(({ key }) => key));
    const [first] = loop;
    return {
        id: 'alias-loop',
        severity: 'error',
        final: path.split.length === 0,
        headline: `aliases lead in a circle: ${loop.map(quoted).join(' to ')}`,
        explain: `Whoever looks up ${quoted(expectation.name)} comes back to ${first ? quoted(first) : 'a name'} again and again. Resolvers give up and answer SERVFAIL.`,
        cure: {
            sentence: 'Remove the alias and put the record in its place, or let the alias lead out of the circle.',
            ...cureZone(hop),
            lines: hop ? inPlaceOfAlias(hop, expectation.values) : [],
        },
        evidence: path.hops.filter(({ name }) => names.has(name.key)).flatMap(({ observations }) => observations),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/alias/target-missing-value.js





/** Fires where aliases lead to an existing name that lacks the value: it is that name's zone which has to be changed. */
const aliasTargetMissingValue = {
    id: 'alias-target-missing-value',
    yieldsTo: [
        'alias-loop',
        'alias-long',
        'alias-dangling',
        'alias-undotted',
        'type-wrong',
        'type-alias-beside-data',
        'wildcard-answers',
        'value-swapped',
        'value-replaced',
        'value-old',
        ...MISSHAPEN,
        ...MISPLACED,
    ],
    judge(evidence) {
        const end = lastHop(evidence);
        const { values, match } = evidence.expectation;
        const isMissing = values.length > 0 ? missingValues(evidence).length > 0 : match !== 'absent';
        const denied = observationsAtEnd(evidence, 'wrong', 'absent');
        return end && isAliased(evidence) && isMissing && denied.length > 0 ? target_missing_value_diagnose(evidence) : undefined;
    },
};
function target_missing_value_diagnose(evidence) {
    const { name, type } = evidence.expectation;
    const target = lastHop(evidence)?.name ?? name;
    const zone = endZone(evidence)?.apex;
    const missing = missingValues(evidence);
    return {
        id: 'alias-target-missing-value',
        severity: 'error',
        final: false,
        headline: `${quoted(name)} is an alias of ${quoted(target)}, where the ${missing.length > 0 ? 'value' : 'record'} is missing`,
        explain: `The alias can be followed, so the ${type} record counts that is at ${quoted(target)}${zone ? `, in the zone ${quoted(zone)}` : ''}. What is put at ${quoted(name)} itself is not looked at.`,
        cure: cureAtEnd(evidence, `Add the record at ${quoted(target)}.`, (name) => missing.map((value) => add(name, value))),
        evidence: observationsAtEnd(evidence, 'wrong', 'absent'),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/alias/undotted.js






/**
 * Fires where an alias leads to `target.zone`, which does not exist, and `target` alone is a whole name (RFC 1035 section
 * 5.1): it ends in the zone itself, it is what is expected, or its last label is a top-level domain while the zone has
 * nothing below `label.zone`. A name of the zone with such a label may still be about to be made, so waiting goes on.
 */
const aliasUndotted = {
    id: 'alias-undotted',
    questions(evidence) {
        const suspect = suspectIn(evidence);
        if (!suspect || isDoubled(suspect) || evidence.expectation.type === 'CNAME')
            return [];
        const top = topOf(suspect);
        const below = nameIfFits([...top.labels, ...suspect.zone.labels]);
        return below ? [askFor(top, wire_name/* ROOT */.Dl), askFor(below, suspect.zone)] : [];
    },
    judge(evidence, answers) {
        const suspect = suspectIn(evidence);
        if (!suspect)
            return undefined;
        const isMeant = evidence.expectation.type === 'CNAME' || isDoubled(suspect) || isForeign(suspect, answers);
        return isMeant ? undotted_diagnose(suspect) : undefined;
    },
};
function suspectIn(evidence) {
    if (!isDenied(evidence))
        return undefined;
    const { path, expectation } = evidence;
    const hops = expectation.type === 'CNAME' ? [firstHop(evidence)] : path.hops;
    const suspects = hops.flatMap((hop) => hop ? cnamesAt(hop).flatMap((cname) => suspectOf(hop, cname) ?? []) : []);
    return expectation.type === 'CNAME'
        ? suspects.find(({ meant }) => missingValues(evidence).some((value) => value.type === 'CNAME' && value.cname.key === meant.key))
        : suspects.find((suspect) => isDoubled(suspect) || isGone(suspect, path));
}
function suspectOf(hop, cname) {
    const zone = zoneOf(hop)?.apex;
    if (!zone || zone.labels.length === 0 || !(0,wire_name/* isSubdomain */.J4)(cname.cname, zone))
        return undefined;
    const { labels } = cname.cname;
    const meant = (0,wire_name/* nameOf */.Vb)(labels.slice(0, labels.length - zone.labels.length));
    return meant.labels.length > 1 ? { hop, zone, cname, meant } : undefined;
}
function isGone({ cname }, { dangling }) {
    return dangling.some(({ key }) => key === cname.cname.key);
}
/** Whether the name of the zone is at the end twice. */
function isDoubled({ meant, zone }) {
    return (0,wire_name/* isSubdomain */.J4)(meant, zone);
}
function topOf({ meant }) {
    return (0,wire_name/* nameOf */.Vb)(meant.labels.slice(-1));
}
function askFor(name, zone) {
    return { question: { name, type: 'NS' }, zone };
}
/** Whether the last label is a top-level domain of the root, and nothing that the zone knows. */
function isForeign(suspect, answers) {
    const top = topOf(suspect);
    const outcomes = answers
        .flat()
        .map(({ question, outcome }) => ({ key: question.name.key, kind: outcome.kind }));
    const isTop = outcomes.some(({ key, kind }) => key === top.key && (kind === 'referral' || kind === 'answer'));
    const isUnknown = outcomes.some(({ key, kind }) => key === `${top.key}${suspect.zone.key}` && kind === 'nxdomain');
    return isTop && isUnknown;
}
function undotted_diagnose({ hop, zone, cname, meant }) {
    return {
        id: 'alias-undotted',
        severity: 'error',
        final: false,
        headline: `the alias leads to ${quoted(cname.cname)}, since its target lacks the final dot`,
        explain: `A zone file adds ${quoted(zone)} to every name that does not end in a dot. So ${quoted(hop.name)} leads not to ${quoted(meant)}, but to a name of the zone itself that does not exist.`,
        cure: {
            sentence: 'Write the target with a dot at its end.',
            ...cureZone(hop),
            lines: [removeShown(hop.name, cname, hop.observations), add(hop.name, { type: 'CNAME', cname: meant })],
        },
        evidence: hop.observations,
    };
}

// EXTERNAL MODULE: ./build/js/certificate/ca-table.js
var ca_table = __nccwpck_require__(2841);
;// CONCATENATED MODULE: ./build/js/diagnose/contested.js
/** The diagnosis where some server says otherwise: an error all the same, but neither certain nor for good. */
function contested(diagnosis) {
    const { headline, explain, cure } = diagnosis;
    return {
        ...diagnosis,
        final: false,
        refusal: false,
        headline: `${headline}, though not at every server`,
        explain: `${explain} Servers differ here, and a CA may hear any of them.`,
        cure: { ...cure, sentence: `${cure.sentence} If that was done, wait until every server has it.` },
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/refusal.js
// What the rules about CAA records have in common: records that keep the CA from issuing, where they are, and the lines to change.






/**
 * A rule that fires when CAA refuses a name on the certificate for one of these reasons; no record helps, and no wait where every server
 * has such records.
 */
function refusalRule(id, reasons, words) {
    return ruleFor(id, ({ reason }) => reasons.includes(reason), words);
}
/** The same, for the refusals that fit. */
function ruleFor(id, fits, words) {
    return {
        id,
        judge(evidence) {
            const verdicts = (evidence.caa ?? []).filter(isRefused).filter(fits);
            const verdict = verdicts.find(({ everywhere }) => everywhere) ?? verdicts[0];
            return verdict && refusal_diagnose(id, evidence, verdicts, factsOf(verdict), words);
        },
    };
}
/** Whether `issuewild` records decide: those for wildcards and for nothing else (RFC 8659 section 4.3). */
function isByIssuewild({ by }) {
    return by.some(({ rdata }) => rdata.tag.toLowerCase() === 'issuewild');
}
/** The name that owns the records that decide, in backticks; of an alias, the name that it leads to. */
function placeOf({ aliases, decidedAt, request }) {
    return quoted(aliases.at(-1) ?? decidedAt ?? request.identifier);
}
/** The CA by its name, where one alone has its identity; else the identity. */
function caOf({ request: { identities } }) {
    if (identities === 'any')
        return 'every CA';
    const [identity = ''] = identities;
    const known = ca_table/* CERTIFICATE_AUTHORITIES */.C.filter((ca) => ca.identities.includes(identity));
    return known.length === 1 && known[0] ? known[0].name : `\`${identity}\``;
}
/** A cure where the records are. */
function cureAt({ observations }, sentence, lines = []) {
    const zone = observations.flatMap(({ server }) => server.zone ?? [])[0];
    return { sentence, ...(zone && { zone }), lines };
}
/** Whether resolvers said so, which may repeat what was there before: then waiting may help. */
function isCached({ observations }) {
    return observations.some(({ role }) => role === 'resolver');
}
function isRefused(verdict) {
    return verdict.kind === 'forbidden';
}
function factsOf(verdict) {
    return { verdict, domain: quoted(verdict.request.identifier), place: placeOf(verdict), ca: caOf(verdict) };
}
function refusal_diagnose(id, evidence, verdicts, facts, words) {
    const { verdict } = facts;
    const refused = {
        id,
        severity: 'error',
        final: !isCached(verdict),
        refusal: true,
        headline: words.headline(facts),
        explain: `${yet(evidence, verdict)}${verdict.sentence} ${words.because}`,
        cure: cureAt(verdict, words.cure(facts), (0,grouping/* distinctBy */.ey)(verdicts.flatMap(linesOf), ({ change, line }) => `${change} ${line}`)),
        evidence: verdict.observations,
    };
    return verdict.everywhere ? refused : contested(refused);
}
/** Whoever sees their record in place wonders why it is not enough. */
function yet(evidence, { everywhere }) {
    const others = observationsAtEnd(evidence, 'wrong', 'absent', 'cannot-tell');
    const right = observationsAtEnd(evidence, 'right');
    if (right.length === 0 || others.length > 0)
        return '';
    return `The record itself is right, yet the CA ${everywhere ? 'must' : 'may have to'} refuse. `;
}
/** The records that decide, those to take away among them, and the record that would let the request through. */
function linesOf({ by, linesToRemove, lineToAdd }) {
    const stays = by
        .map(({ name, rdata }) => keep(name, rdata))
        .filter(({ line }) => !linesToRemove.includes(line));
    return [
        ...stays,
        ...linesToRemove.map((line) => ({ change: 'remove', line })),
        ...(lineToAdd === undefined ? [] : [{ change: 'add', line: lineToAdd }]),
    ];
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/account.js

/** Fires where `accounturi` names another account, or one that cannot be (RFC 8657 section 3). */
const caaAccount = refusalRule('caa-account', ['account-differs', 'account-repeated', 'account-not-a-uri'], {
    headline: ({ ca, place, verdict }) => verdict.reason === 'account-differs'
        ? `CAA at ${place} lets ${ca} issue to another account only`
        : `CAA at ${place} pins ${ca} to an account that cannot be`,
    because: 'A CA compares the accounturi with the URL of the account byte for byte; test and production accounts have different ones.',
    cure: cureOf,
});
function cureOf({ place, verdict }) {
    if (verdict.reason === 'account-differs')
        return `Add a CAA record with your account at ${place}, or order with the account that is named there.`;
    return verdict.lineToAdd === undefined
        ? `Correct the accounturi in the CAA record at ${place}; with \`account-uri\` in the settings the line is told.`
        : `Put your account into the CAA record at ${place}, once and as a URL.`;
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/critical-unknown.js

/** Fires on a property with a critical flag and a tag that the CA does not know (RFC 8659 section 4.1). */
const caaCriticalUnknown = refusalRule('caa-critical-unknown', ['critical-unknown'], {
    headline: ({ ca, place, verdict }) => verdict.differs?.kind === 'permitted'
        ? `CAA at ${place} has a property that ${ca} takes for critical and does not know`
        : `CAA at ${place} has a critical property that no CA knows`,
    because: 'Critical means: whoever does not understand this must not issue, whatever the other records say.',
    cure: ({ place }) => `Take the record out of the CAA records at ${place}, or set its flags to 0.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/caa/forbids-wildcard.js

/** Fires where `issuewild` records decide on a wildcard, and none of them names this CA (RFC 8659 section 4.3). */
const caaForbidsWildcard = ruleFor('caa-forbids-wildcard', (verdict) => (verdict.reason === 'other-ca' || verdict.reason === 'nobody') && isByIssuewild(verdict), {
    headline: ({ ca, domain }) => `CAA forbids ${ca} the wildcard ${domain}`,
    because: 'Where there is an issuewild record, it alone decides on wildcards, and issue records do not count.',
    cure: ({ ca, place }) => `Add an issuewild record for ${ca} at ${place}, or do without the wildcard.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/caa/forbids.js

/** Fires where the nearest set of CAA records has `issue` records, none of which names this CA (RFC 8659 section 4.2). */
const caaForbids = ruleFor('caa-forbids', (verdict) => verdict.reason === 'other-ca' && !isByIssuewild(verdict), {
    headline: ({ ca, domain }) => `CAA forbids ${ca} for ${domain}`,
    because: 'A CA climbs from the name to the nearest CAA records, and issues only if they name it.',
    cure: ({ ca, place }) => `Add a CAA record for ${ca} at ${place}, or use a CA that is named there.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/caa/lookup-partly.js





/** A warning where a server that speaks of the record says nothing of CAA; one that is mute in both is told by its own rules. */
function lookupPartlyFailed(evidence) {
    const mute = observationsAtEnd(evidence, 'cannot-tell', 'not-tested');
    for (const verdict of evidence.caa ?? []) {
        const untold = verdict.untold?.filter((one) => !mute.some((other) => isSameServer(one, other)));
        if (untold && untold.length > 0)
            return lookup_partly_diagnose(verdict, untold);
    }
    return undefined;
}
function lookup_partly_diagnose(verdict, untold) {
    const servers = [...new Set(untold.map(({ server }) => (server.name ? quoted(server.name) : server.label)))];
    const name = quoted(untold[0]?.question.name ?? verdict.request.identifier);
    const [does, they] = servers.length === 1 ? ['does', 'it'] : ['do', 'they'];
    return {
        id: 'caa-lookup-failed',
        severity: 'warning',
        final: false,
        headline: `${listed(servers)} ${does} not say which CAA records ${name} has`,
        explain: `${eachOf(untold, said)}. Other servers answer, and a CA that is told nothing asks one of them; where it meets no other, it refuses.`,
        cure: cureAt({ ...verdict, observations: untold }, `See to it that ${they} ${they === 'it' ? 'answers' : 'answer'} questions for CAA records; "there are none" is an answer too.`),
        evidence: untold,
    };
}
function said({ outcome }) {
    switch (outcome.kind) {
        case 'error':
            return outcome.rcode;
        case 'lame':
            return outcome.how === 'refused' || outcome.how === 'notauth'
                ? outcome.how.toUpperCase()
                : 'no answer of its own';
        case 'malformed':
            return `a broken answer (${outcome.why})`;
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
        case 'referral':
        case 'silent':
        case 'unreachable':
        case 'unfinished':
            return 'no answer';
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/lookup-failed.js






/**
 * Fires where a level of the climb cannot be looked up although servers speak of the record; else it is the network or all of the
 * servers that fail, and not CAA. Let's Encrypt refuses always; other CAs may go on where the zone is proven to be unsigned (BR
 * 3.2.2.8.1), so that for those it is a warning, as it is for all where only some of the servers fail. What DNSSEC spoils for the record too is told by its own rules.
 */
const caaLookupFailed = {
    id: 'caa-lookup-failed',
    judge(evidence) {
        const failed = evidence.caa?.filter(isFailed) ?? [];
        const verdict = failed.find(({ everywhere }) => everywhere) ?? failed[0];
        if (!verdict)
            return lookupPartlyFailed(evidence);
        if (!isRecordHeard(evidence))
            return undefined;
        if (verdict.reason === 'bogus' && evidence.trust?.status === 'bogus')
            return undefined;
        return verdict.everywhere ? lookup_failed_diagnose(verdict) : contested(lookup_failed_diagnose(verdict));
    },
};
/** Whether servers speak of the record, or the resolvers that are asked in their place. */
function isRecordHeard(evidence) {
    const { expectation, resolvers } = evidence;
    const byResolvers = resolvers.map((observation) => (0,check_sight/* resolverSightOf */.Ht)(expectation, observation));
    return (observationsAtEnd(evidence, 'right', 'wrong', 'absent').length > 0 ||
        byResolvers.some((sight) => sight === 'right' || isLacking(sight)));
}
function isFailed(verdict) {
    return verdict.kind === 'failed';
}
function lookup_failed_diagnose(verdict) {
    const refuses = verdict.refuses === 'every-ca' || verdict.profile === 'letsencrypt';
    const everybody = verdict.refuses === 'every-ca';
    const who = everybody
        ? 'every CA refuses'
        : refuses
            ? "Let's Encrypt refuses"
            : `${caOf(verdict)} may refuse`;
    return {
        id: 'caa-lookup-failed',
        severity: refuses ? 'error' : 'warning',
        final: refuses && LASTING.has(verdict.reason) && !isCached(verdict),
        ...(refuses && { refusal: true }),
        headline: `CAA of ${placeOf(verdict)} cannot be looked up, so ${who}`,
        explain: `${verdict.sentence} What cannot be looked up could be a record that forbids the CA to issue.`,
        cure: cureAt(verdict, lookup_failed_cureOf(verdict)),
        evidence: verdict.observations,
    };
}
/** What a server says in the same words until somebody changes it; the rest may be an outage. */
const LASTING = new Set(['bogus', 'alias-chain', 'notimp', 'missing-tld']);
function lookup_failed_cureOf(verdict) {
    const place = placeOf(verdict);
    switch (verdict.reason) {
        case 'bogus':
            return `Sign the zone of ${place} again, so that its answer about CAA validates; "there are none" needs its proof too.`;
        case 'alias-chain':
            return `Correct the aliases that ${place} leads to.`;
        case 'missing-tld':
            return `Use a name below a top-level domain that exists; ${place} does not.`;
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'truncated':
        case 'servfail':
        case 'refused':
        case 'notimp':
        case 'other-rcode':
        case 'lame':
            return `See to it that the servers of ${place} answer questions for CAA records; "there are none" is an answer too.`;
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/malformed.js

/** Fires where a value is not what RFC 8659 section 4.2 allows; such a record names nobody, and shuts the others out all the same. */
const caaMalformed = refusalRule('caa-malformed', ['malformed', 'unreadable'], {
    headline: ({ place }) => `the CAA record at ${place} cannot be read`,
    because: 'A record that cannot be read still restricts: it names nobody.',
    cure: ({ ca, place }) => `Correct the CAA record for ${ca} at ${place}.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/caa/method.js

/** Fires where `validationmethods` does not list the challenge, or cannot be read (RFC 8657 section 4). */
const caaMethod = refusalRule('caa-method', ['method-missing', 'methods-repeated', 'methods-malformed'], {
    headline: ({ ca, place, verdict }) => verdict.reason === 'method-missing'
        ? `CAA at ${place} does not let ${ca} use ${verdict.request.challenge ?? 'any challenge'}`
        : `CAA at ${place} has a list of challenges that ${ca} cannot read`,
    because: 'A CA uses only the challenges that validationmethods lists, with commas between them and no spaces.',
    cure: method_cureOf,
});
function method_cureOf({ place, verdict }) {
    const { challenge } = verdict.request;
    if (challenge === undefined)
        return `Correct the validationmethods in the CAA record at ${place}.`;
    return `Add a CAA record that allows ${challenge} at ${place}, or use a challenge that is allowed there.`;
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/misnamed.js

/** Fires where an issuer is nearly an identity of this CA, or another name that people have for it. */
const caaMisnamed = refusalRule('caa-misnamed', ['misnamed'], {
    headline: ({ ca, place }) => `CAA at ${place} does not write the name of ${ca} right`,
    because: 'A CA knows only its own domain in a CAA record, letter by letter.',
    cure: ({ place }) => `Correct the name of the CA in the CAA record at ${place}.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/caa/nobody.js

/** Fires where all `issue` records of the nearest set name nobody, as `issue ";"` does (RFC 8659 section 4.2). */
const caaNobody = ruleFor('caa-nobody', (verdict) => verdict.reason === 'nobody' && !isByIssuewild(verdict), {
    headline: ({ place }) => `CAA at ${place} lets no CA issue`,
    because: 'An issue record with nothing before its semicolon names nobody, which shuts every CA out.',
    cure: ({ ca, place }) => `Add a CAA record for ${ca} at ${place}.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/caa/profiles-differ.js

/** Fires, as a note, where the reading of the rules that the CA does not have would decide otherwise. */
const caaProfilesDiffer = {
    id: 'caa-profiles-differ',
    judge(evidence) {
        const verdict = evidence.caa?.find(isDiffering);
        return verdict && profiles_differ_diagnose(verdict);
    },
};
function isDiffering(verdict) {
    return verdict.differs !== undefined;
}
function profiles_differ_diagnose(verdict) {
    const [here, there] = verdict.profile === 'letsencrypt'
        ? ["Let's Encrypt reads the records more strictly or more loosely than RFC 8659", 'By the RFC']
        : ['The CA is taken to read the records by RFC 8659', "As Let's Encrypt reads them"];
    return {
        id: 'caa-profiles-differ',
        severity: 'note',
        final: false,
        headline: `CAs read the CAA records at ${placeOf(verdict)} in two ways`,
        explain: `${here}. ${there}: ${verdict.differs.sentence}`,
        cure: cureAt(verdict, 'Write the records so that both readings agree, should you ever change the CA.'),
        evidence: verdict.observations,
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/caa/undecided.js

/** Fires, as a warning, where CAA lets the CA issue to some accounts or with some challenges only, and ours is not known. */
const caaUndecided = {
    id: 'caa-undecided',
    judge(evidence) {
        const verdict = evidence.caa?.find(isUndecided);
        return verdict && undecided_diagnose(verdict);
    },
};
function isUndecided(verdict) {
    return verdict.kind === 'undecided';
}
function undecided_diagnose(verdict) {
    const isAccount = verdict.reason === 'account-unknown';
    const [what, setting] = isAccount ? ['accounts', 'account-uri'] : ['challenges', 'challenge'];
    return {
        id: 'caa-undecided',
        severity: 'warning',
        final: false,
        headline: `CAA at ${placeOf(verdict)} lets ${caOf(verdict)} issue for certain ${what} only, and yours was not given`,
        explain: `${verdict.sentence} Nothing was found that refuses, and nothing that proves the contrary.`,
        cure: cureAt(verdict, `Give \`${setting}\` in the settings, and it will be checked.`),
        evidence: verdict.observations,
    };
}

// EXTERNAL MODULE: ./build/js/check/verdict.js
var verdict = __nccwpck_require__(5120);
// EXTERNAL MODULE: ./build/js/check/eta.js
var eta = __nccwpck_require__(289);
// EXTERNAL MODULE: ./build/js/check/plan.js
var plan = __nccwpck_require__(3194);
;// CONCATENATED MODULE: ./build/js/diagnose/clock.js
/** The wall-clock instant, in milliseconds since 1970, of an instant on the clock of the observations. */
function onTheWall(at, { now, monotonic }) {
    return now + (at - monotonic);
}

;// CONCATENATED MODULE: ./build/js/diagnose/cache/held.js







/** What resolvers say with the given sights, once the authoritative servers are right; those that change their minds apart. */
function heldWith(evidence, ...sights) {
    if (evidence.resolvers.length === 0 || !(0,verdict/* authoritativelyReady */.WL)(evidence))
        return [];
    return evidence.resolvers.filter((one) => sights.includes((0,check_sight/* resolverSightOf */.Ht)(evidence.expectation, one)) && !isUnsteady(evidence, one));
}
/** Whether a resolver has shown the record and then lacked it: several caches stand behind its address. */
function isUnsteady({ history, expectation }, { server }) {
    const sights = history
        .filter((change) => change.server.label === server.label && addressOf(change.server) === addressOf(server))
        .filter(({ name }) => name.key === expectation.name.key)
        .map(({ sight }) => sight);
    const shown = sights.indexOf('right');
    return shown >= 0 && sights.slice(shown).some(isLacking);
}
/** Whether caches stop the run: only where their view is required and does not suffice. */
function severityOfCaches(evidence, run) {
    return (0,verdict/* resolversHold */.Hb)(evidence, (0,plan/* requirementFor */.P)(evidence.expectation, run)) ? 'error' : 'note';
}
/** The instant at which the last of these answers may be forgotten; undefined when one of them does not tell. */
function forgottenBy(evidence, held, run) {
    const ends = held.flatMap((one) => {
        const until = (0,eta/* keptUntil */.Jf)(evidence, one, run);
        return until === undefined ? [] : onTheWall(until, run);
    });
    return ends.length === held.length ? Math.max(...ends) : undefined;
}
/** "one resolver still has", "2 of 3 resolvers still have" */
function resolversStill(evidence, held, [one, many]) {
    return held.length === 1
        ? `one resolver ${one}`
        : `${held.length} of ${evidence.resolvers.length} resolvers ${many}`;
}

;// CONCATENATED MODULE: ./build/js/diagnose/cache/flapping.js




/**
 * Fires where the authoritative servers are right and a resolver was seen with the record and without it.
 * Not final: each cache forgets.
 */
const cacheFlapping = {
    id: 'cache-flapping',
    judge(evidence, _answers, run) {
        if (evidence.resolvers.length === 0 || !(0,verdict/* authoritativelyReady */.WL)(evidence))
            return undefined;
        const unsteady = evidence.resolvers.filter((one) => (0,check_sight/* resolverSightOf */.Ht)(evidence.expectation, one) !== 'right' && isUnsteady(evidence, one));
        if (unsteady.length === 0)
            return undefined;
        const until = forgottenBy(evidence, unsteady, run);
        const labels = listed(unsteady.map(({ server }) => server.label));
        const [shows, stands] = unsteady.length === 1 ? ['shows', 'its address'] : ['show', 'their addresses'];
        return {
            id: 'cache-flapping',
            severity: severityOfCaches(evidence, run),
            final: false,
            headline: `${labels} ${shows} the record at one time and not at another`,
            explain: `Many caches stand behind ${stands}, and each forgets its old answer at its own time. The last of them decides who sees the record.`,
            cure: {
                sentence: 'Wait until the last cache has forgotten its old answer, or have it emptied.',
                lines: [],
            },
            evidence: unsteady,
            ...(until !== undefined && { until }),
        };
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/cache/negative-ttl-long.js




/** A negative TTL of a quarter of an hour costs those who ask too early a quarter of an hour; in seconds. */
const LONG = 900;
/**
 * Fires, as a note, while the record is missing and a denial may be kept for more than a quarter of an
 * hour.
 */
const negativeTtlLong = {
    id: 'negative-ttl-long',
    judge(evidence) {
        const [zone, absent] = [endZone(evidence), observationsAtEnd(evidence, 'absent')];
        const ttl = zone && absent.length > 0 ? (0,eta/* zoneNegativeTtl */.It)(zone) : undefined;
        if (zone === undefined || ttl === undefined || ttl <= LONG)
            return undefined;
        return {
            id: 'negative-ttl-long',
            severity: 'note',
            final: false,
            headline: `caches may remember for ${ttl} s that a name in ${quoted(zone.apex)} does not exist`,
            explain: 'The SOA record of the zone allows it (RFC 2308). As long as the record is missing, every question that reaches a resolver makes the wait longer by that much; this run asks only the authoritative servers.',
            cure: {
                sentence: `Lower the minimum, the last number of the SOA record of ${quoted(zone.apex)}, to ${SHORT_TTL}.`,
                zone: zone.apex,
                lines: [],
            },
            evidence: absent,
        };
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/cache/negative.js




/**
 * Fires where the authoritative servers are right and a resolver denies the record (RFC 2308). Not final:
 * its negative TTL ends.
 */
const cacheNegative = {
    id: 'cache-negative',
    yieldsTo: ['split-horizon'],
    judge(evidence, _answers, run) {
        const held = heldWith(evidence, 'absent');
        if (held.length === 0)
            return undefined;
        const until = forgottenBy(evidence, held, run);
        return {
            id: 'cache-negative',
            severity: severityOfCaches(evidence, run),
            final: false,
            headline: resolversStill(evidence, held, [
                'still remembers “no such name”',
                'still remember “no such name”',
            ]),
            explain: `${eachOf(held, negative_said)}. Somebody asked there before the record existed, and the SOA record of the zone allows to remember that. ${consequence(evidence)}`,
            cure: {
                sentence: `Wait, or have the cache emptied. Next time create the record before anything asks for it${lower(evidence)}.`,
                lines: [],
            },
            evidence: held,
            ...(until !== undefined && { until }),
        };
    },
};
function negative_said(one) {
    const words = one.outcome.kind === 'nodata' ? '“no such record”' : 'NXDOMAIN';
    const seconds = (0,eta/* secondsKept */.A8)(one);
    return seconds === undefined ? words : `${words} for ${seconds} s more`;
}
function consequence(evidence) {
    return askerOf(evidence) === 'a CA'
        ? 'A CA does not use that cache.'
        : 'Visitors behind that cache do not find the name until then.';
}
function lower(evidence) {
    const ttl = (0,eta/* longestNegativeTtl */.mN)(evidence);
    return ttl !== undefined && ttl > SHORT_TTL ? `, or lower the SOA minimum from ${ttl} to ${SHORT_TTL}` : '';
}

;// CONCATENATED MODULE: ./build/js/diagnose/cache/stale.js


/** Extended DNS errors of RFC 8914 by which a resolver says that it serves stale data (RFC 8767). */
const STALE_ANSWER = 3;
/**
 * Fires where the authoritative servers are right and a resolver shows something else. Not final: its TTL
 * ends.
 */
const cacheStale = {
    id: 'cache-stale',
    yieldsTo: ['split-horizon'],
    judge(evidence, _answers, run) {
        const held = heldWith(evidence, 'wrong');
        if (held.length === 0)
            return undefined;
        const until = forgottenBy(evidence, held, run);
        return {
            id: 'cache-stale',
            severity: severityOfCaches(evidence, run),
            final: false,
            headline: resolversStill(evidence, held, ['still has the old record', 'still have the old record']),
            explain: `${eachOf(held, stale_said)}. The authoritative servers no longer do. ${stale_consequence(evidence)}`,
            cure: {
                sentence: 'Wait, or have the cache emptied. Next time lower the TTL of the record a while before you change it.',
                lines: [],
            },
            evidence: held,
            ...(until !== undefined && { until }),
        };
    },
};
function stale_said({ outcome }) {
    const isStale = 'ede' in outcome && outcome.ede.some(({ code }) => code === STALE_ANSWER);
    if (isStale)
        return 'the old record, said to be stale for want of a new one';
    return 'ttl' in outcome ? `the old record for ${outcome.ttl} s more` : 'the old record';
}
function stale_consequence(evidence) {
    return askerOf(evidence) === 'a CA'
        ? 'A CA does not use that cache.'
        : 'Visitors behind that cache are led to where it was before.';
}

;// CONCATENATED MODULE: ./build/js/diagnose/cache/ttl-long.js





/** Above this a TTL is long, in seconds: an hour for what every renewal changes, a day for the rest. */
const LONG_FOR_CHALLENGES = 3600;
const ttl_long_LONG = 86_400;
/**
 * Fires, as a note, where a right answer may be kept for more than a day, or that of a challenge for more
 * than an hour.
 */
const ttlLong = {
    id: 'ttl-long',
    judge(evidence) {
        const hop = lastHop(evidence);
        const [shown] = observationsAtEnd(evidence, 'right').flatMap(({ outcome }) => outcome.kind === 'answer' ? outcome : []);
        if (!hop || !shown || shown.ttl <= (isForToken(evidence) ? LONG_FOR_CHALLENGES : ttl_long_LONG))
            return undefined;
        const records = shown.records.filter(({ ttl }) => ttl > SHORT_TTL);
        return {
            id: 'ttl-long',
            severity: 'note',
            final: false,
            headline: `the TTL of ${quoted(hop.name)} is ${shown.ttl} s`,
            explain: 'Caches may keep the record for so long after its next change.',
            cure: {
                sentence: 'Lower the TTL, if the record is ever to change.',
                ...cureZone(hop),
                lines: records.flatMap(({ name, rdata, ttl }) => [remove(name, rdata, ttl), add(name, rdata)]),
            },
            evidence: observationsAtEnd(evidence, 'right').slice(0, 1),
        };
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/root-servers.js
// The servers of the root of the Internet, told from those that a user runs for a name space of their own.

const ROOT_SERVERS = (0,wire_name/* parseName */.$q)('root-servers.net.');
/** Whether a server is one of the Internet's root, by its name. */
function isInternetRoot(name) {
    return name !== undefined && (0,wire_name/* isSubdomain */.J4)(name, ROOT_SERVERS);
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/domain-not-delegated.js
// domain-not-delegated: the top-level domain, or the root, says that the domain does not exist.





/**
 * Fires where the zone that holds the owner name is the root or one in which domains are registered, as those of top-level domains and
 * of other public suffixes are, and says NXDOMAIN of the domain.
 */
const domainNotDelegated = {
    id: 'domain-not-delegated',
    /** A zone that denies its own challenge label, as most do while they are waited for, is nobody's registry. */
    needsSuffixes(evidence) {
        const stage = denyingStage(evidence);
        const next = stage && ancestorAt(stage.hop.name, stage.zone.apex.labels.length + 1);
        return next !== undefined && (0,owner_name/* splitOwner */.I)(next).prefix.length === 0;
    },
    /** The domain itself: that a name below it does not exist says nothing of the domain. */
    questions(evidence, run) {
        const found = undelegated(evidence, run);
        return found ? [{ question: { name: found.domain, type: 'NS' }, zone: found.stage.zone.apex }] : [];
    },
    judge(evidence, [answers = []], run) {
        const found = undelegated(evidence, run);
        const denials = answers.filter(({ outcome, question }) => outcome.kind === 'nxdomain' && question.name.key === found?.domain.key);
        return found && denials.length > 0 ? diagnosis(evidence, found, denials) : undefined;
    },
};
function undelegated(evidence, run) {
    const stage = denyingStage(evidence);
    const domain = stage && domainBelow(stage.zone.apex, stage.hop.name, run);
    return domain && { stage, domain };
}
/** The owner name, as long as the zone that holds it denies it. */
function denyingStage(evidence) {
    const [stage] = stagesOf(evidence);
    if (!stage?.served)
        return undefined;
    const telling = stage.hop.observations.filter((one) => !stage.unheard.includes(one));
    return telling.some(({ outcome }) => outcome.kind === 'nxdomain') ? stage : undefined;
}
/** Below roots of the user's own a top-level domain may be a zone like any other, and the name be added any minute. */
function diagnosis({ path }, { stage, domain }, denials) {
    const walk = path.hops[0]?.walk;
    const [root] = walk && 'path' in walk ? walk.path : [];
    const [zone, name] = [quoted(stage.zone.apex), quoted(domain)];
    const isTopLevel = domain.labels.length === 1;
    return {
        id: 'domain-not-delegated',
        severity: 'error',
        final: root?.servers.some((server) => isInternetRoot(server.name)) ?? false,
        headline: isTopLevel ? `there is no top-level domain ${name}` : `the domain ${name} does not exist`,
        explain: `The servers of ${isTopLevel ? 'the root' : zone} say that there is no such name (NXDOMAIN), so no server is asked for anything in it. ${isTopLevel ? 'The name is misspelt.' : 'The name is misspelt, or the domain was never registered, has expired, or is on hold at its registrar.'}`,
        cure: {
            sentence: isTopLevel
                ? 'Correct the name.'
                : `Correct the name, or have ${name} registered, renewed or released.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: denials,
    };
}
/**
 * The domain that would be registered in a zone: below the public suffix that the zone holds, be it its apex, as `co.uk`, or not, as
 * `co.jp`. Where none is known, below the root or a top-level domain; undefined for any other zone.
 */
function domainBelow(apex, owner, { suffixOf }) {
    const { domain } = (0,owner_name/* splitOwner */.I)(owner);
    const depth = apex.labels.length;
    const known = depth > 0 ? suffixOf?.((0,wire_name/* plainName */.MH)(domain)) : undefined;
    if (known === undefined)
        return depth <= TOP_LEVEL ? ancestorAt(domain, depth + 1) : undefined;
    const suffix = (0,wire_name/* parseName */.$q)(known);
    return (0,wire_name/* isSubdomain */.J4)(suffix, apex) ? ancestorAt(domain, suffix.labels.length + 1) : undefined;
}
const TOP_LEVEL = 1;
function ancestorAt(name, depth) {
    return (0,wire_name/* ancestorsOf */.Gw)(name).find(({ labels }) => labels.length === depth);
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegator.js

/** Labels of a top-level domain. Deeper down only a list knows where domains are registered, so the zone is named itself. */
const REGISTRY_LABELS = 1;
/** "the registrar", who speaks for a top-level domain; of any other zone above "the operator of `example.com`". */
function delegatorOf(parent) {
    return parent && !isRegistry(parent) ? `the operator of ${quoted(parent)}` : 'the registrar';
}
/** Where the delegation is changed: "at the registrar", or "in `example.com`". */
function placeAbove(parent) {
    return parent && !isRegistry(parent) ? `in ${quoted(parent)}` : 'at the registrar';
}
function isRegistry({ labels }) {
    return labels.length === REGISTRY_LABELS;
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/ns-set.js
const known = new WeakMap();
/** Compares the NS set of the zone above with the zone's own. */
function oneSided(zone) {
    const compared = known.get(zone) ?? compareSets(zone.parentNs, ownNs(zone));
    // A zone is a value that never changes, and all the names in it share it.
    known.set(zone, compared);
    return compared;
}
/** As long as one of the sets is not known, nothing is one-sided. */
function compareSets(parent, child) {
    if (!parent || child.length === 0)
        return { parent: [], child: [] };
    return { parent: without(parent, child), child: without(child, parent) };
}
/**
 * The NS set that most servers of the zone give; where none prevails, whatever any of them lists. An old server that lists
 * nobody but itself does not speak for the zone.
 */
function ownNs({ observations, childNs = [] }) {
    const sets = new Map();
    for (const { question, outcome } of observations) {
        if (question.type !== 'NS' || outcome.kind !== 'answer')
            continue;
        const names = outcome.records.flatMap(({ rdata }) => (rdata.type === 'NS' ? [rdata.nsdname] : []));
        const key = names
            .map((name) => name.key)
            .sort()
            .join(' ');
        sets.set(key, { names, servers: (sets.get(key)?.servers ?? 0) + 1 });
    }
    const [first, second] = [...sets.values()].sort((a, b) => b.servers - a.servers);
    return first && first.servers > (second?.servers ?? 0) ? first.names : childNs;
}
/** The names that are not among the others. */
function without(names, others) {
    return names.filter(({ key }) => !others.some((other) => other.key === key));
}
/** The data of the NS record that lists a server. */
function nsRecord(nsdname) {
    return { type: 'NS', nsdname };
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/elsewhere.js








/** Servers that are asked whether the record was put there, each twice. */
const MOST_ASKED = 4;
/**
 * Fires where the zone above delegates the domain to other servers than `expected-nameservers`; final
 * where the record is proven to be at those. A warning where the record is right all the same.
 */
const delegationElsewhere = {
    id: 'delegation-elsewhere',
    /** The owner name at the expected servers, and a name beside it that only a wildcard answers. */
    questions(evidence, run) {
        const zone = misdelegated(evidence, run);
        const servers = zone ? strangers(zone, run).slice(0, MOST_ASKED) : [];
        if (!zone || servers.length === 0)
            return [];
        const { name, type } = evidence.expectation;
        const beside = (0,wire_name/* replaceSuffix */.qJ)((0,wire_name/* parseName */.$q)(run.randomLabel), wire_name/* ROOT */.Dl, zone.apex);
        const asked = beside ? [name, beside] : [];
        return asked.map((one) => ({ question: { name: one, type }, zone: zone.apex, servers }));
    },
    judge(evidence, answers, run) {
        const zone = misdelegated(evidence, run);
        return zone && elsewhere_diagnosis(evidence, zone, foundAt(evidence, answers), run);
    },
};
/**
 * The zone of the domain, when the zone above lists other servers for it than the user. A name with an underscore may well be
 * delegated on its own, to servers made for challenges.
 */
function misdelegated({ path: { hops } }, { expectedNameservers }) {
    const walk = hops[0]?.walk;
    if (expectedNameservers.length === 0 || !walk || !('path' in walk))
        return undefined;
    const zone = walk.path.findLast(({ apex }) => !apex.key.startsWith('_'));
    // A domain is below a top-level one, or it is not delegated at all.
    if (!zone || zone.apex.labels.length <= REGISTRY_LABELS)
        return undefined;
    const actual = delegatedTo(zone);
    const isSame = actual.length === expectedNameservers.length && without(actual, expectedNameservers).length === 0;
    return isSame || actual.length === 0 ? undefined : zone;
}
function delegatedTo({ parentNs, childNs }) {
    return parentNs ?? childNs ?? [];
}
/** The expected servers that the domain is not delegated to. */
function strangers(zone, { expectedNameservers }) {
    return without(expectedNameservers, delegatedTo(zone));
}
/** What proves that the record was put at the expected servers: they show it, and not whatever name they are asked for. */
function foundAt({ expectation, path }, [own = [], beside = []]) {
    const isRight = (one) => (0,check_sight/* sightOf */.p1)(expectation, one, path) === 'right';
    return beside.some(isRight) ? [] : own.filter(isRight);
}
function elsewhere_diagnosis(evidence, zone, found, run) {
    const [apex, actual] = [quoted(zone.apex), delegatedTo(zone)];
    const seen = new Set(evidence.path.hops[0]?.observations.map((one) => sightIn(evidence, one)));
    const isReady = seen.has('right') && !seen.has('wrong') && !seen.has('absent');
    const isPutElsewhere = found.length > 0 && !seen.has('right');
    return {
        id: 'delegation-elsewhere',
        severity: isReady ? 'warning' : 'error',
        final: isPutElsewhere,
        headline: isPutElsewhere
            ? `the record is at ${namesOf(found)}, but ${apex} is delegated elsewhere`
            : `${apex} is not delegated to the servers in \`expected-nameservers\``,
        explain: `The zone above delegates ${apex} to ${quotedNames(actual)}; ${quotedNames(run.expectedNameservers)} ${run.expectedNameservers.length === 1 ? 'was' : 'were'} expected. Whoever looks for the record asks only the former.`,
        cure: {
            sentence: `Have ${delegatorOf(zone.parent)} delegate ${apex} as shown, or put the record where the domain is delegated to.`,
            ...(zone.parent && { zone: zone.parent }),
            lines: [
                ...without(actual, run.expectedNameservers).map((name) => remove(zone.apex, nsRecord(name))),
                ...strangers(zone, run).map((name) => add(zone.apex, nsRecord(name))),
            ],
        },
        evidence: [...found, ...zone.observations.filter(({ question }) => question.type === 'NS')],
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/glue-wrong.js







/**
 * Fires where glue contradicts the zone of the server's name in the same family; an error where the
 * address in the glue lacks the record that others show.
 */
const glueWrong = {
    id: 'glue-wrong',
    judge(evidence) {
        for (const stage of stagesOf(evidence)) {
            const [wrong, ...more] = wrongGlueIn(stage.zone);
            if (wrong)
                return glue_wrong_diagnosis(evidence, stage, [wrong, ...more]);
        }
        return undefined;
    },
};
const glue_wrong_known = new WeakMap();
function wrongGlueIn(zone) {
    const found = glue_wrong_known.get(zone) ?? zone.servers.filter(({ listedBy }) => listedBy.parent).flatMap(wrongGlue);
    // A zone is a value that never changes, and all the names in it share it.
    glue_wrong_known.set(zone, found);
    return found;
}
/** Glue that the server's own zone contradicts; of a family of which that zone gives no address nothing is known. */
function wrongGlue(server) {
    return ['A', 'AAAA'].flatMap((type) => {
        const [glue, own] = [server.glue, server.authoritative].map((all) => all.filter((ip) => typeOf(ip) === type));
        const stray = glue?.filter((ip) => !own?.includes(ip)) ?? [];
        return own && own.length > 0 && stray.length > 0 ? [{ server, type, glue: stray, own }] : [];
    });
}
function glue_wrong_diagnosis(evidence, stage, wrong) {
    const { zone, hop } = stage;
    const [{ server, glue, own }] = wrong;
    const astray = hop.observations.filter((one) => wrong.some(({ server, glue }) => server.name.key === one.server.name?.key && glue.includes(addressOf(one.server))));
    const seen = (one) => sightIn(evidence, one);
    const isShown = hop.observations.some((one) => seen(one) === 'right');
    const stops = isShown && astray.some((one) => isInTheWay(seen(one), stage));
    return {
        id: 'glue-wrong',
        severity: stops ? 'error' : 'warning',
        final: false,
        headline: `${delegatorOf(zone.parent)} has another address of ${quoted(server.name)} than its own zone`,
        explain: `The delegation of ${quoted(zone.apex)} comes with ${quotedAll(glue)} for ${quoted(server.name)}, but its own zone says ${quotedAll(own)}. Resolvers use the first one at once.`,
        cure: {
            sentence: `Correct the address of ${listed(wrong.map(correction))} ${placeAbove(zone.parent)} (the glue in the zone above).`,
            ...(zone.parent && { zone: zone.parent }),
            lines: wrong.flatMap((one) => [
                ...one.glue.map((ip) => remove(one.server.name, (0,wire_rdata/* parseRdata */.cc)(one.type, ip))),
                ...one.own
                    .filter((ip) => !one.server.glue.includes(ip))
                    .map((ip) => add(one.server.name, (0,wire_rdata/* parseRdata */.cc)(one.type, ip))),
            ]),
        },
        evidence: astray,
    };
}
/** "`ns1.example.com` from `192.0.2.9` to `192.0.2.1`": the sentence alone tells what is wrong, for it may stand without the lines. */
function correction({ server, glue, own }) {
    return `${quoted(server.name)} from ${quotedAll(glue)} to ${quotedAll(own)}`;
}
/** An address that lacks the record misleads; one that says nothing is in the way where others are missing too. */
function isInTheWay(sight, { enough }) {
    return isLacking(sight) || (sight === 'cannot-tell' && !enough);
}
function typeOf(ip) {
    return ip.includes(':') ? 'AAAA' : 'A';
}
function quotedAll(addresses) {
    return listed(addresses.map((ip) => `\`${ip}\``));
}

// EXTERNAL MODULE: ./build/js/check/serial.js
var serial = __nccwpck_require__(1849);
;// CONCATENATED MODULE: ./build/js/diagnose/server/dropped.js




/** Servers asked for the proof, per name on the way. */
const dropped_MOST_ASKED = 4;
/** The same name with another type, of the servers that may drop the type; for every rule that has to tell them apart. */
function controlQuestions(evidence) {
    return stagesOf(evidence).flatMap((stage) => {
        const names = (0,wire_name/* distinctNames */.NL)(suspects(evidence, stage).flatMap(({ server: { name } }) => name ?? []));
        if (names.length === 0)
            return [];
        const question = { name: stage.hop.name, type: controlFor(evidence.expectation.type) };
        return [{ question, zone: stage.zone.apex, servers: names.slice(0, dropped_MOST_ASKED) }];
    });
}
/**
 * What servers said that never told anything of this name and type, and do answer for another type: that of the control
 * question or, where none was asked, the SOA of the zone.
 */
function droppedAt(evidence, stage, answers) {
    const { expectation, path } = evidence;
    const controls = answers.flat().filter(({ question }) => question.name.key === stage.hop.name.key);
    return suspects(evidence, stage).filter((suspect) => {
        const control = controls.find((answer) => isSameServer(answer, suspect));
        return control === undefined || (0,check_sight/* sightOf */.p1)(expectation, control, path) !== 'cannot-tell';
    });
}
function controlFor(type) {
    return type === 'A' ? 'AAAA' : 'A';
}
function suspects(evidence, { unheard, zone, hop }) {
    return unheard.filter((one) => isUnanswered(one) &&
        !hasTold(evidence, hop.name.key, one) &&
        zone.observations.some((answer) => isSameServer(answer, one) && (0,serial/* soaShown */.rq)(answer, zone.apex) !== undefined));
}
/** An answer that does not fit into UDP and cannot be had by TCP is not dropped for its type. */
function isUnanswered({ outcome, notes }) {
    switch (outcome.kind) {
        case 'silent':
        case 'error':
            return !notes.includes('truncated');
        case 'lame':
            return outcome.how === 'refused';
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
        case 'referral':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return false;
    }
}
/** A server that told something of the name before does not drop the type: it fails now. */
function hasTold({ history }, key, { server }) {
    return history.some((change) => change.name.key === key &&
        change.server.label === server.label &&
        JSON.stringify(change.server.endpoint) === JSON.stringify(server.endpoint) &&
        change.sight !== 'cannot-tell' &&
        change.sight !== 'not-tested');
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/fault.js




/**
 * The servers with a fault, of the first name on the way where they are too many, else of the first where there are any.
 * A server that only drops the type asked is another rule's, and so are an address that only the glue gives, and a zone that
 * nobody serves but somebody refuses.
 */
function faultyServers(evidence, answers, isFault) {
    const faulty = stagesOf(evidence).flatMap((stage) => {
        if (stage.unheard.length === 0 || isRefusedByAll(stage))
            return [];
        const dropped = droppedAt(evidence, stage, answers);
        const observations = stage.unheard.filter((one) => isFault(one) && !dropped.includes(one) && !isStrayGlue(stage, one));
        if (observations.length === 0)
            return [];
        return [{ stage, observations, severity: severityAt(stage) }];
    });
    return faulty.find(({ severity }) => severity === 'error') ?? faulty[0];
}
/** The diagnosis of servers with a fault; never final, for servers recover. */
function faultDiagnosis(id, { stage, observations, severity }, words) {
    return {
        id,
        severity,
        final: false,
        headline: words.headline,
        explain: words.explain,
        cure: { sentence: words.cure, zone: stage.zone.apex, lines: [] },
        evidence: observations,
    };
}
/** Servers that cannot be heard are an error only where the others cannot vouch for a record without them. */
function severityAt({ enough }) {
    return enough ? 'warning' : 'error';
}
/** What the fault means for whoever asks, as a sentence. */
function fault_consequence(evidence, { stage }) {
    const asker = askerOf(evidence);
    return stage.enough
        ? `The other servers of ${quoted(stage.zone.apex)} answer, so ${asker} gets through, if later.`
        : `Too few servers of ${quoted(stage.zone.apex)} can be heard to say what ${asker} will see.`;
}
/** Whether no server speaks for the zone, though at least one is there and says so. */
function isRefusedByAll({ served, zone }) {
    return (!served && zone.observations.some(({ outcome }) => outcome.kind === 'lame' || outcome.kind === 'error'));
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/nameserver.js




/** The name servers with this problem, of the first name on the way that has any. */
function namesWith(evidence, problem, isMeant = () => true) {
    for (const stage of stagesOf(evidence)) {
        const servers = stage.zone.servers.filter((server) => server.problem === problem && isMeant(server));
        if (servers.length > 0)
            return { stage, servers };
    }
    return undefined;
}
/** The diagnosis of names at fault: an error only where the other servers cannot vouch for a record without them. */
function namesDiagnosis(id, evidence, { stage }, words) {
    const zone = quoted(stage.zone.apex);
    const rest = stage.enough
        ? `Enough servers of ${zone} answer, so ${askerOf(evidence)} gets through.`
        : `The servers of ${zone} that are left are too few.`;
    return {
        id,
        severity: severityAt(stage),
        final: false,
        headline: words.headline,
        explain: `${words.explain} ${rest}`,
        cure: { sentence: words.cure, zone: stage.zone.apex, lines: [] },
        evidence: stage.zone.observations.filter(({ question }) => question.type === 'NS'),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/nameserver-alias.js



/** Fires where a walk to the address of a listed server met an alias. */
const nameserverAlias = {
    id: 'nameserver-alias',
    judge(evidence) {
        const found = namesWith(evidence, 'alias');
        if (!found)
            return undefined;
        const { stage, servers } = found;
        const names = quotedNames(servers.map(({ name }) => name));
        const isOne = servers.length === 1;
        return namesDiagnosis('nameserver-alias', evidence, found, {
            headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${isOne ? 'is an alias' : 'are aliases'}`,
            explain: 'A name in an NS set must have addresses of its own and no CNAME (RFC 2181 section 10.3); resolvers do not follow it.',
            cure: `Put A and AAAA records in the place of the CNAME of ${names}, or list the name that it leads to.`,
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/nameserver-private.js



/**
 * Fires where all addresses of a listed server are in reserved space, unless the roots are too; final
 * where too few others are left.
 */
const nameserverPrivate = {
    id: 'nameserver-private',
    judge(evidence) {
        const found = namesWith(evidence, 'reserved');
        if (!found)
            return undefined;
        const { stage, servers } = found;
        const names = quotedNames(servers.map(({ name }) => name));
        const addresses = new Set(servers.flatMap(({ authoritative, glue }) => [...authoritative, ...glue]));
        const diagnosis = namesDiagnosis('nameserver-private', evidence, found, {
            headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${servers.length === 1 ? 'has' : 'have'} only private addresses`,
            explain: `Nobody on the Internet can ask ${listed([...addresses].map((ip) => `\`${ip}\``))}, and it was not asked here either.`,
            cure: `Give ${names} a public address, or take ${servers.length === 1 ? 'it' : 'them'} out of the NS set; for a private name space of your own set \`roots\`.`,
        });
        // Where it stops the record, no wait will make a private address public.
        return { ...diagnosis, final: diagnosis.severity === 'error' };
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/nameserver-unresolvable.js




/** Fires where a listed server has no address, or none but its glue. */
const nameserverUnresolvable = {
    id: 'nameserver-unresolvable',
    judge(evidence) {
        for (const { problem, reason } of REASONS) {
            const found = namesWith(evidence, problem, isUnreachable) ?? namesWith(evidence, problem, isContradicted);
            if (found)
                return nameserver_unresolvable_diagnosis(evidence, found, reason);
        }
        return undefined;
    },
};
/** Each with its reason, for one name and for several. */
const REASONS = [
    {
        problem: 'unresolvable',
        reason: {
            one: 'The zone that holds the name says that it has neither an A nor an AAAA record.',
            many: 'The zones that hold the names say that they have neither A nor AAAA records.',
        },
    },
    {
        problem: 'loop',
        reason: {
            one: 'Its address can only be had from servers whose own addresses wait for it: a circle that nobody gets into without glue.',
            many: 'Their addresses can only be had from servers whose own addresses wait for them: a circle that nobody gets into without glue.',
        },
    },
    {
        problem: 'undetermined',
        reason: {
            one: 'The servers that hold the name do not say what its address is.',
            many: 'The servers that hold the names do not say what their addresses are.',
        },
    },
];
function nameserver_unresolvable_diagnosis(evidence, found, reason) {
    const { stage, servers } = found;
    const names = quotedNames(servers.map(({ name }) => name));
    const has = servers.length === 1 ? 'has' : 'have';
    const what = servers.some(isUnreachable) ? 'no address' : 'no address but the glue of the zone above';
    return namesDiagnosis('nameserver-unresolvable', evidence, found, {
        headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${has} ${what}`,
        explain: servers.length === 1 ? reason.one : reason.many,
        cure: `Give ${names} an A or AAAA record, or take ${servers.length === 1 ? 'it' : 'them'} out of the NS set, in the zone and ${placeAbove(stage.zone.parent)}.`,
    });
}
function isUnreachable({ addresses }) {
    return addresses.length === 0;
}
/** Its own zone denies the address that the zone above gives; where that zone only kept silent, the glue is as good as any. */
function isContradicted({ addresses, problem }) {
    return addresses.length > 0 && problem === 'unresolvable';
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/parent-child.js







/**
 * Fires where the two NS sets differ; an error where a server of only one of them lacks the record that
 * others show.
 */
const delegationParentChild = {
    id: 'delegation-parent-child',
    judge(evidence) {
        for (const stage of stagesOf(evidence)) {
            const only = oneSided(stage.zone);
            if (only.parent.length + only.child.length > 0)
                return parent_child_diagnosis(evidence, stage, only);
        }
        return undefined;
    },
};
function parent_child_diagnosis(evidence, stage, only) {
    const { zone } = stage;
    const apex = quoted(zone.apex);
    const astray = leadingAstray(evidence, stage);
    const differences = [
        ...(only.parent.length > 0 ? [`only the zone above ${apex} lists ${quotedNames(only.parent)}`] : []),
        ...(only.child.length > 0 ? [`only ${apex} itself lists ${quotedNames(only.child)}`] : []),
    ];
    return {
        id: 'delegation-parent-child',
        severity: without(astray, [...only.parent, ...only.child]).length < astray.length ? 'error' : 'warning',
        final: false,
        headline: `${apex} and the zone above it list different servers`,
        explain: `${capital(listed(differences))}. Resolvers use both lists, so that the record has to be right on all of these servers.`,
        cure: {
            sentence: `Make both lists the same, ${placeAbove(zone.parent)} and in ${apex}.`,
            ...changesFor(zone, only, astray),
        },
        evidence: zone.observations.filter(({ question }) => question.type === 'NS'),
    };
}
/** The servers that lack the record which others show; none as long as nobody shows it. */
function leadingAstray(evidence, { hop }) {
    const sights = hop.observations.map((one) => ({ one, sight: sightIn(evidence, one) }));
    if (!sights.some(({ sight }) => sight === 'right'))
        return [];
    return sights.flatMap(({ one: { server }, sight }) => server.name && isLacking(sight) ? [server.name] : []);
}
/**
 * The zone above is followed first, so the zone is brought in line with it, unless it is the zone above that lists a server
 * which leads astray.
 */
function changesFor(zone, only, astray) {
    const blamesParent = zone.parent !== undefined && without(astray, only.parent).length < astray.length;
    const [surplus, missing] = blamesParent ? [only.parent, only.child] : [only.child, only.parent];
    const ttl = blamesParent ? undefined : ttlOfNs(zone.observations);
    return {
        zone: blamesParent ? zone.parent : zone.apex,
        lines: [
            ...surplus.map((name) => remove(zone.apex, nsRecord(name), ttl)),
            ...missing.map((name) => add(zone.apex, nsRecord(name), ttl)),
        ],
    };
}
function ttlOfNs(observations) {
    return observations.flatMap(({ question, outcome }) => question.type === 'NS' && outcome.kind === 'answer' ? outcome.ttl : [])[0];
}

;// CONCATENATED MODULE: ./build/js/diagnose/delegation/zone-not-loaded.js





/**
 * Fires where no server spoke for the zone when it was looked at whole, and at least one was there to
 * refuse or fail. Not final: a zone that was just made is loaded soon.
 */
const zoneNotLoaded = {
    id: 'zone-not-loaded',
    judge(evidence) {
        const stage = stagesOf(evidence).find(isRefusedByAll);
        if (!stage)
            return undefined;
        const asked = stage.zone.observations.filter(({ question }) => question.type === 'SOA');
        const zone = quoted(stage.zone.apex);
        return {
            id: 'zone-not-loaded',
            severity: 'error',
            final: false,
            headline: `no server of ${zone} serves the zone`,
            explain: `The domain is delegated to them, but asked for its SOA record, ${eachOf(asked, zone_not_loaded_said)}. The zone was never set up there, could not be loaded, or was moved elsewhere without a word to ${delegatorOf(stage.zone.parent)}.`,
            cure: {
                sentence: `Load ${zone} at these servers, or have ${delegatorOf(stage.zone.parent)} delegate it to those that serve it.`,
                zone: stage.zone.apex,
                lines: [],
            },
            evidence: asked,
        };
    },
};
function zone_not_loaded_said({ outcome }) {
    switch (outcome.kind) {
        case 'lame':
            return outcome.how === 'refused' || outcome.how === 'notauth'
                ? outcome.how.toUpperCase()
                : 'no answer of its own';
        case 'error':
            return outcome.rcode;
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return 'no answer';
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
        case 'referral':
            return 'no SOA record';
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/bogus-rule.js



/**
 * A rule that fires when data is bogus for this reason. Since 2026-03-15 every CA validates DNSSEC and refuses what is bogus, be the
 * record right or not (BR 3.2.2.4).
 */
function bogusRule(reason, words, { questions, lines, until } = {}) {
    const id = `dnssec-${reason}`;
    return {
        id,
        ...(questions && {
            questions(evidence) {
                const bogus = bogusBy(reason, evidence);
                return bogus ? questions(bogus, evidence) : [];
            },
        }),
        judge(evidence, answers, run) {
            const bogus = bogusBy(reason, evidence);
            if (!bogus)
                return undefined;
            const refused = bogus_rule_diagnose(id, bogus, words, {
                change: lines?.(bogus, answers, evidence) ?? { zone: bogus.zone, lines: [] },
                until: until?.(bogus, run),
            });
            return bogus.everywhere && evidence.path.split.length === 0 ? refused : contested(refused);
        },
    };
}
function bogusBy(reason, { trust }) {
    return trust?.status === 'bogus' && trust.reason === reason ? trust : undefined;
}
function bogus_rule_diagnose(id, { zone, detail, observation }, words, { change, until }) {
    const [name, who] = [quoted(zone), delegatorOf(change.zone)];
    return {
        id,
        severity: 'error',
        final: until === undefined,
        refusal: true,
        headline: words.headline(name),
        explain: `${detail}. ${words.because(name, who)} Every CA validates DNSSEC and refuses what fails, even where the record itself is right.`,
        cure: { sentence: words.cure(name, who), ...change },
        evidence: [observation],
        ...(until !== undefined && { until }),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/denial-missing.js

/** Fires where the NSEC or NSEC3 records of an answer do not prove what it denies (RFC 4035 section 5.4, RFC 5155 section 8). */
const dnssecDenialMissing = bogusRule('denial-missing', {
    headline: (zone) => `${zone} is signed, but does not prove what it denies`,
    because: () => 'In a signed zone "there is no such record" needs NSEC or NSEC3 records as its proof, and a resolver takes it for a lie without them.',
    cure: (zone) => `Sign ${zone} again with its whole chain of NSEC or NSEC3 records, and bring every server up to date.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/delegation-signer.js

/** Asks the zone above for the DS records of the zone at fault (RFC 4035 section 3.1.4.1). */
function askForDs({ zone }, evidence) {
    const parent = parentOf(zone, evidence);
    return parent ? [{ question: { name: zone, type: 'DS' }, zone: parent }] : [];
}
/** The DS records as lines to remove from the zone above, which makes the zone below one that is not signed. */
function dsLines({ zone }, answers, evidence) {
    const parent = parentOf(zone, evidence);
    const records = (answers[0] ?? []).flatMap(({ outcome }) => outcome.kind === 'answer' ? outcome.records : []);
    return {
        ...(parent && { zone: parent }),
        lines: records.map(({ name, rdata, ttl }) => remove(name, rdata, ttl)),
    };
}
/** The apex of the zone above, as the walk met it. */
function parentOf(zone, { path }) {
    const zones = path.hops.flatMap(({ walk }) => (walk.kind === 'zone' ? [walk.path] : []));
    for (const way of zones) {
        const at = way.findIndex(({ apex }) => apex.key === zone.key);
        if (at > 0)
            return way[at - 1]?.apex;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/ds-mismatch.js


/** Fires where the zone has DNSKEY records, none of which is the one of a DS record. */
const dnssecDsMismatch = bogusRule('ds-mismatch', {
    headline: (zone) => `the DS record of ${zone} fits none of its DNSSEC keys`,
    because: (_, who) => `That is so where the keys were changed, as in a move to another DNS provider, and ${who} was not told.`,
    cure: (zone, who) => `Have ${who} replace the DS record by that of the present key of ${zone}, or remove it.`,
}, { questions: askForDs, lines: dsLines });

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/expired.js

/** Fires where the best signature that there is was valid until some time ago (RFC 4034 section 3.1.5). */
const dnssecExpired = bogusRule('expired', {
    headline: (zone) => `the DNSSEC signatures of ${zone} have expired`,
    because: () => 'Signatures last for days or weeks, and a signer that stands still does not renew them.',
    cure: (zone) => `Sign ${zone} again, and see to it that its signer runs before the signatures end.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/indeterminate.js




/** Fires where servers speak of the record and not of the keys that would prove it; a note where no trust anchor asks for proof. */
const dnssecIndeterminate = {
    id: 'dnssec-indeterminate',
    judge(evidence) {
        const { trust } = evidence;
        const heard = observationsAtEnd(evidence, 'right', 'wrong', 'absent');
        if (trust?.status !== 'indeterminate' || heard.length === 0)
            return undefined;
        const zone = endZone(evidence);
        return {
            id: 'dnssec-indeterminate',
            severity: (0,verdict/* isUnproven */.Eq)(evidence) ? 'error' : 'note',
            final: false,
            headline: `DNSSEC of ${quoted(lastHop(evidence)?.name ?? evidence.expectation.name)} could not be checked`,
            explain: `${capital(trust.why)}. A CA whose resolver meets the same refuses, should the zone be signed.`,
            cure: {
                sentence: 'See to it that the servers answer questions for DNSKEY and DS records, over TCP as well.',
                ...(zone && { zone: zone.apex }),
                lines: [],
            },
            evidence: heard,
        };
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/key-missing.js


/** Fires where there are DS records, and no DNSKEY records in the zone that they are for. */
const dnssecKeyMissing = bogusRule('key-missing', {
    headline: (zone) => `${zone} has a DS record, but no DNSSEC keys`,
    because: (_, who) => `That is so where a domain moved to a DNS provider that does not sign it, and ${who} was not told.`,
    cure: (zone, who) => `Have ${who} remove the DS record, or sign ${zone} with the key that it names.`,
}, { questions: askForDs, lines: dsLines });

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/key-unfit.js


/** Fires where the only DNSKEY records that DS records fit are revoked (RFC 5011), or are no zone keys (RFC 4034 section 2.1). */
const dnssecKeyUnfit = bogusRule('key-unfit', {
    headline: (zone) => `the DS record of ${zone} is for a key that must not sign zones`,
    because: () => 'The key was revoked, or lacks the flag that makes it the key of a zone.',
    cure: (zone, who) => `Have ${who} replace the DS record by that of a key that signs ${zone}, or remove it.`,
}, { questions: askForDs, lines: dsLines });

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/labels-wrong.js

/** Fires where the number of labels in the best signature cannot be that of its record (RFC 4034 section 3.1.3). */
const dnssecLabelsWrong = bogusRule('labels-wrong', {
    headline: (zone) => `a DNSSEC signature of ${zone} was made for another name`,
    because: () => 'That is so where a record was copied with its signature to another name, or a server answers from a wildcard that cannot be one.',
    cure: (zone) => `Sign ${zone} again; a signature belongs to one name.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/no-key.js

/** Fires where no trusted key has the key tag and algorithm of the best signature. */
const dnssecNoKey = bogusRule('no-key', {
    headline: (zone) => `${zone} is signed with a key that it does not publish`,
    because: () => 'That is so where a new key signs before it is published, or an old one is taken away while its signatures are still served.',
    cure: (zone) => `Publish the key that signs ${zone} among its DNSKEY records, or sign with one that is there.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/no-signature.js

/** Fires where no RRSIG record covers an answer that must have one. */
const dnssecNoSignature = bogusRule('no-signature', {
    headline: (zone) => `an answer of ${zone} lacks its DNSSEC signature`,
    because: () => 'That is so where a record was added after the zone was signed, or a server holds a copy that is not signed.',
    cure: (zone) => `Sign ${zone} again with all its records, and bring every server up to date.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/not-yet-valid.js

/** Fires where the best signature that there is will be valid at some later time (RFC 4034 section 3.1.5), which can be waited for. */
const dnssecNotYetValid = bogusRule('not-yet-valid', {
    headline: (zone) => `the DNSSEC signatures of ${zone} are not valid yet`,
    because: () => 'A signer whose clock is ahead makes signatures for a time that has not come.',
    cure: (zone) => `Set the clock of the signer right and sign ${zone} again, or wait until its signatures are valid.`,
}, { until: lastInception });
/** When all signatures of the answer will be valid, in milliseconds since 1970; their times are seconds, without ambiguity until 2106. */
function lastInception({ observation: { outcome } }, { now }) {
    const inceptions = signaturesIn(outcome).flatMap(({ rdata }) => rdata.type === 'RRSIG' ? [rdata.inception * 1000] : []);
    const later = inceptions.filter((inception) => inception > now);
    return later.length > 0 ? Math.max(...later) : undefined;
}
function signaturesIn(outcome) {
    switch (outcome.kind) {
        case 'answer':
            return [...outcome.signatures, ...(outcome.madeBy?.signatures ?? []), ...(outcome.proof ?? [])];
        case 'alias':
            return [...(outcome.signatures ?? []), ...(outcome.proof ?? [])];
        case 'nodata':
        case 'nxdomain':
            return outcome.proof ?? [];
        case 'referral':
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return [];
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/signature-wrong.js

/** Fires where the best signature is of the right time and key, and does not verify. */
const dnssecSignatureWrong = bogusRule('signature-wrong', {
    headline: (zone) => `a DNSSEC signature of ${zone} does not fit its record`,
    because: () => 'That is so where a record was changed after it was signed, or the signature is that of another copy of the zone.',
    cure: (zone) => `Sign ${zone} again, and change records only before they are signed.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/signer-wrong.js

/** Fires where the best signature names a signer that is not the zone of the record (RFC 4035 section 5.3.1). */
const dnssecSignerWrong = bogusRule('signer-wrong', {
    headline: (zone) => `a record of ${zone} is signed by another zone`,
    because: (zone) => `That is so where servers hold a zone below ${zone} that was never delegated, or sign a copy under another name.`,
    cure: (zone) => `Delegate the zone below, with NS and DS records in ${zone}, or sign its records as those of ${zone}.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/too-many-tries.js

/** Fires where the limit on verifications was met before a signature was found valid, as resolvers have one (CVE-2023-50387). */
const dnssecTooManyTries = bogusRule('too-many-tries', {
    headline: (zone) => `${zone} has too many DNSSEC signatures to try`,
    because: () => 'Resolvers stop after some that do not fit, since trying every one could keep them busy for hours.',
    cure: (zone) => `Take the keys and signatures out of ${zone} that are no longer in use, and sign it again.`,
});

;// CONCATENATED MODULE: ./build/js/diagnose/dnssec/unsupported.js

/** Fires where the zone above promises a usual algorithm and the answer has signatures of unusual ones only (RFC 6840 section 5.11). */
const dnssecUnsupported = bogusRule('unsupported', {
    headline: (zone) => `a DNSSEC signature of ${zone} has an algorithm that cannot be verified`,
    because: () => 'A zone has to sign every record with the algorithm that its DS record names; others may stand beside it.',
    cure: (zone) => `Sign ${zone} with the algorithm of its DS record, such as 13 (ECDSA P-256) or 8 (RSA).`,
});

// EXTERNAL MODULE: ./build/js/certificate/value.js
var value = __nccwpck_require__(3879);
;// CONCATENATED MODULE: ./build/js/diagnose/token.js
// Values that one ACME order makes: what is seen of them tells more than what is seen of any other value.


/** Whether the record holds the value of an order: 43 characters of base64url (RFC 8555 section 8.4). */
function isToken(rdata) {
    const text = textIn(rdata);
    return text !== undefined && (0,value/* valueShape */.H)(text).kind === 'right';
}
/**
 * Whether it is proven that no wait will cure a value that is misspelt or misplaced. Nobody can have seen a token before
 * its order, and two random tokens are never alike, so its misshapen copy is this order's mistake. Any other value may be
 * yesterday's, or already corrected and on its way.
 */
function isProven(evidence, expected) {
    return isToken(expected) && allAgree(evidence);
}

;// CONCATENATED MODULE: ./build/js/diagnose/across-run.js


/** The expectations of the run that want this very value. */
function wantedBy(rdata, { expectations }) {
    return indexOnce(wanting, expectations, wantedValues).get((0,expectation/* identity */.D_)(rdata)) ?? [];
}
/** The evidence of the run at whose end some server shows this very value. */
function shownAt(rdata, { evidence }) {
    return indexOnce(showing, evidence, shownValues).get((0,expectation/* identity */.D_)(rdata)) ?? [];
}
/** Whether the run looks at this name anyway, so that what is there need not be asked for. */
function isLookedAt(name, { expectations }) {
    const keys = names.get(expectations) ?? new Set(expectations.map(({ name: { key } }) => key));
    names.set(expectations, keys);
    return keys.has(name.key);
}
/** Every rule asks for every name of a run, so each list is indexed once. */
const wanting = new WeakMap();
const showing = new WeakMap();
const names = new WeakMap();
function indexOnce(known, items, valuesOf) {
    const index = known.get(items) ?? indexOf(items, valuesOf);
    known.set(items, index);
    return index;
}
function indexOf(items, valuesOf) {
    const index = new Map();
    for (const item of items) {
        for (const rdata of valuesOf(item)) {
            const key = (0,expectation/* identity */.D_)(rdata);
            const known = index.get(key);
            if (known)
                known.push(item);
            else
                index.set(key, [item]);
        }
    }
    return index;
}
function wantedValues({ values, match }) {
    return match === 'absent' ? [] : values;
}
function shownValues(evidence) {
    return recordsSeen(evidence).map(({ rdata }) => rdata);
}

;// CONCATENATED MODULE: ./build/js/diagnose/name/misspellings.js
// How people misspell the underscored labels that challenges put in front of a domain.
/** The labels in front of a domain with one of them misspelt, the most common misspelling first. */
function misspellings(prefix) {
    const perLabel = prefix.map((label, at) => variantsOf(Buffer.from(label).toString('latin1')).map((variant) => prefix.with(at, new TextEncoder().encode(variant))));
    return perLabel.toReversed().flat();
}
/** The labels of ACME, and what is written in their place, the likeliest first. */
const KNOWN = new Map([
    ['_acme-challenge', ['acme-challenge', '_acme_challenge', '_acme-challange', '_acme-chalenge']],
    ['_validation-persist', ['validation-persist', '_validation_persist', '_validation-persistent']],
]);
/** Of any other label: that the underscore was left out. */
function variantsOf(label) {
    return KNOWN.get(label.toLowerCase()) ?? [label.slice(1)].filter((variant) => variant !== '');
}

;// CONCATENATED MODULE: ./build/js/diagnose/name/places.js
// Names at which a value may have been put by mistake, the likeliest first, as many as may be asked about. Asks nobody.










/** All rules about values, names, types, aliases and wildcards together ask no more about one missing record. */
const MOST_QUESTIONS = 12;
/** Those of them that are about other things than places; none of these is asked where the name does not exist at all. */
const OTHER_QUESTIONS = 3;
/**
 * The places to look at; none where nothing expected is missing, nor in the root and in top-level zones, in which nobody puts
 * such records: there the domain itself is missing.
 */
const placesOf = oncePerRun((evidence, run) => {
    const hop = lastHop(evidence);
    const zone = endZone(evidence);
    if (!hop || !zone || zone.apex.labels.length <= REGISTRY_LABELS || missingValues(evidence).length === 0)
        return [];
    const places = candidates(aimOf(hop.name, zone.apex, evidence, run));
    const others = isUnknown(hop) ? 0 : OTHER_QUESTIONS;
    return affordable(places.filter((place) => !isLookedAt(place.name, run)), MOST_QUESTIONS - others);
});
function aimOf(name, apex, evidence, run) {
    const { type, purpose } = evidence.expectation;
    return {
        ...(0,owner_name/* splitOwner */.I)(name),
        name,
        apex,
        isToken: missingValues(evidence).every(isToken),
        isText: type === 'TXT',
        isForWildcard: purpose?.identifiers.some((identifier) => identifier.startsWith('*.')) ?? true,
        run,
    };
}
function candidates(aim) {
    const { name, prefix, domain, apex, isToken, isText, isForWildcard } = aim;
    const doubled = [[...name.labels, ...apex.labels]];
    if (prefix.length === 0 || !(0,wire_name/* isSubdomain */.J4)(domain, apex))
        return places(aim, 'doubled-zone', doubled);
    const parents = parentsBelow(domain, apex).map((parent) => [...prefix, ...parent.labels]);
    const bare = isText ? [domain.labels, ...(isToken ? [apex.labels] : [])] : [];
    const [likely = [], ...less] = misspellings(prefix).map((labels) => [...labels, ...domain.labels]);
    return [
        ...places(aim, 'doubled-zone', doubled),
        ...places(aim, 'too-short', isToken ? parents.slice(-1) : []),
        ...places(aim, 'prefix-missing', bare),
        ...places(aim, 'prefix-misspelt', [likely]),
        ...places(aim, 'wildcard-kept', isForWildcard ? [[...prefix, STAR, ...domain.labels]] : []),
        ...places(aim, 'too-short', isToken ? parents.slice(0, -1) : []),
        ...places(aim, 'prefix-misspelt', less),
    ];
}
const STAR = new TextEncoder().encode('*');
/** The names between a domain and the apex of its zone, the apex last. */
function parentsBelow(domain, apex) {
    const parents = [];
    for (let at = (0,wire_name/* parentOf */.gN)(domain); at && (0,wire_name/* isSubdomain */.J4)(at, apex); at = (0,wire_name/* parentOf */.gN)(at))
        parents.push(at);
    return parents;
}
function places(aim, mistake, names) {
    return names.flatMap((labels) => {
        const name = nameIfFits(labels);
        const beside = name && parentOfGuard(mistake, name, aim);
        const guard = beside && unmadeBelow(beside, aim.run);
        const isGuarded = guard !== undefined || beside === undefined;
        return name && isGuarded ? [{ mistake, name, guard }] : [];
    });
}
/** The last name on the way to a place that is sure to exist: a wildcard that answers for the place is below it. */
function parentOfGuard(mistake, name, { domain, apex, prefix }) {
    switch (mistake) {
        case 'doubled-zone':
            return apex;
        case 'too-short':
            return (0,wire_name/* nameOf */.Vb)(name.labels.slice(prefix.length));
        case 'prefix-missing':
            return name.key === apex.key ? undefined : (0,wire_name/* parentOf */.gN)(name);
        case 'prefix-misspelt':
        case 'wildcard-kept':
            return domain;
    }
}
function affordable(places, most) {
    const asked = new Set();
    return places.filter(({ name, guard }) => {
        const keys = [name, ...(guard ? [guard] : [])].map(({ key }) => key).filter((key) => !asked.has(key));
        if (asked.size + keys.length > most)
            return false;
        for (const key of keys)
            asked.add(key);
        return true;
    });
}

;// CONCATENATED MODULE: ./build/js/diagnose/name/found.js






/** The questions that show whether this mistake was made: what is at each place and, where that is something, at a name beside it. */
function questionsAbout(mistake, evidence, run) {
    const { type } = evidence.expectation;
    const zone = endZone(evidence);
    const asking = (name) => ({ question: { name, type }, ...(zone && { zone: zone.apex }) });
    return placesWith(mistake, evidence, run).flatMap(({ name, guard }) => [
        asking(name),
        ...(guard ? [{ ...asking(guard), ifShownAt: name }] : []),
    ]);
}
/** The first place of this mistake that shows a missing value of its own, and not as every name beside it does. */
function findMisplaced(mistake, evidence, answers, run) {
    const missing = missingValues(evidence);
    const observations = answers.flat();
    for (const { name, guard } of placesWith(mistake, evidence, run)) {
        const observation = answerFor(name, observations);
        const beside = guard && answerFor(guard, observations);
        const values = missing.filter((value) => shows(observation, value) && !shows(beside, value));
        const isGuarded = guard === undefined || (beside !== undefined && TELLING.has(beside.outcome.kind));
        if (observation && isGuarded && values.length > 0)
            return { place: name, values, observation };
    }
    return undefined;
}
/** The diagnosis of misplaced values: they are to be moved. */
function misplaced(evidence, { place, values, observation }, words) {
    const name = lastHop(evidence)?.name;
    return {
        id: words.id,
        severity: 'error',
        final: values.every((value) => isProven(evidence, value)),
        headline: words.headline,
        explain: `${observation.server.label} has the expected ${evidence.expectation.type} record at ${quoted(place)}, and none of the servers has it at ${name ? quoted(name) : 'its name'}. ${words.because}`,
        cure: cureAtEnd(evidence, words.cure, (name) => [
            ...values.map((value) => removeShown(place, value, [observation])),
            ...values.map((value) => add(name, value)),
        ]),
        evidence: [observation, ...observationsAtEnd(evidence, 'wrong', 'absent')],
    };
}
/** Outcomes that say what is at a name. */
const TELLING = new Set(['answer', 'alias', 'nodata', 'nxdomain']);
function placesWith(mistake, evidence, run) {
    return placesOf(evidence, run).filter((place) => place.mistake === mistake);
}
/** Answers are found by their question: since they came, other places may have become the likeliest. */
function answerFor(name, observations) {
    return observations.findLast(({ question }) => question.name.key === name.key);
}
function shows(observation, value) {
    if (observation?.outcome.kind !== 'answer')
        return false;
    return observation.outcome.records.some(({ rdata }) => (0,expectation/* identity */.D_)(rdata) === (0,expectation/* identity */.D_)(value));
}

;// CONCATENATED MODULE: ./build/js/diagnose/name/doubled-zone.js



/** Fires where a missing value is at the owner name followed once more by the name of the zone (RFC 1035 section 5.1). */
const nameDoubledZone = {
    id: 'name-doubled-zone',
    questions: (evidence, run) => questionsAbout('doubled-zone', evidence, run),
    judge(evidence, answers, run) {
        const found = findMisplaced('doubled-zone', evidence, answers, run);
        const zone = endZone(evidence)?.apex;
        if (!found || !zone)
            return undefined;
        return misplaced(evidence, found, {
            id: 'name-doubled-zone',
            headline: `the record is at ${quoted(found.place)}, with the name of the zone twice`,
            because: `A zone file, and most DNS panels, add ${quoted(zone)} to every name that does not end in a dot.`,
            cure: 'Write the name with a dot at its end, or without the name of the zone.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/name/prefix-missing.js



/** Fires where a missing TXT value is at the domain itself, or at the apex of its zone. */
const namePrefixMissing = {
    id: 'name-prefix-missing',
    yieldsTo: ['name-doubled-zone', 'name-too-short'],
    questions: (evidence, run) => questionsAbout('prefix-missing', evidence, run),
    judge(evidence, answers, run) {
        const found = findMisplaced('prefix-missing', evidence, answers, run);
        const name = lastHop(evidence)?.name;
        if (!found || !name)
            return undefined;
        return misplaced(evidence, found, {
            id: 'name-prefix-missing',
            headline: `the record is at ${quoted(found.place)} itself, without the label in front`,
            because: `A CA does not look there, only at ${quoted(name)}.`,
            cure: 'Move the record to its name.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/name/prefix-misspelt.js



/** Fires where a missing value is at a common misspelling of the owner name. */
const namePrefixMisspelt = {
    id: 'name-prefix-misspelt',
    yieldsTo: ['name-doubled-zone', 'name-too-short', 'name-prefix-missing'],
    questions: (evidence, run) => questionsAbout('prefix-misspelt', evidence, run),
    judge(evidence, answers, run) {
        const found = findMisplaced('prefix-misspelt', evidence, answers, run);
        const name = lastHop(evidence)?.name;
        if (!found || !name)
            return undefined;
        return misplaced(evidence, found, {
            id: 'name-prefix-misspelt',
            headline: `the record is at ${quoted(found.place)}, with a misspelt label in front`,
            because: `Every letter, hyphen and underscore of ${quoted(name)} counts.`,
            cure: 'Correct the name of the record.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/name/too-short.js


/** Fires where a missing value is at the same challenge label of a domain above the one that it is for, up to the zone's apex. */
const nameTooShort = {
    id: 'name-too-short',
    yieldsTo: ['name-doubled-zone'],
    questions: (evidence, run) => questionsAbout('too-short', evidence, run),
    judge(evidence, answers, run) {
        const found = findMisplaced('too-short', evidence, answers, run);
        if (!found)
            return undefined;
        return misplaced(evidence, found, {
            id: 'name-too-short',
            headline: `the record is at ${quoted(found.place)}, without a part of its name`,
            because: 'The labels between the label of the challenge and the domain were left out.',
            cure: 'Give the record its whole name.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/name/wildcard-kept.js



/** Fires where a missing value is at `_acme-challenge.*.domain`; the name is formed without the asterisk (RFC 8555 section 7.1.4). */
const nameWildcardKept = {
    id: 'name-wildcard-kept',
    yieldsTo: ['name-doubled-zone', 'name-too-short', 'name-prefix-missing', 'name-prefix-misspelt'],
    questions: (evidence, run) => questionsAbout('wildcard-kept', evidence, run),
    judge(evidence, answers, run) {
        const found = findMisplaced('wildcard-kept', evidence, answers, run);
        const name = lastHop(evidence)?.name;
        if (!found || !name)
            return undefined;
        return misplaced(evidence, found, {
            id: 'name-wildcard-kept',
            headline: `the record is at ${quoted(found.place)}, with an asterisk that does not belong there`,
            because: `A certificate for a wildcard is validated at the domain without \`*.\`, which is ${quoted(name)}.`,
            cure: 'Leave the asterisk out of the name of the record.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/name/wrong-sibling.js







/**
 * Fires where the missing token is seen at another name of the run that does not want it; asks nothing. Where this name
 * shows a value of another one in return, it is value-swapped that tells of both.
 */
const nameWrongSibling = {
    id: 'name-wrong-sibling',
    yieldsTo: [
        'name-doubled-zone',
        'name-too-short',
        'name-prefix-missing',
        'name-prefix-misspelt',
        'name-wildcard-kept',
    ],
    judge(evidence, _answers, run) {
        if (showsForeignValue(evidence, run))
            return undefined;
        for (const value of missingValues(evidence).filter(isToken)) {
            const other = shownAt(value, run).find((other) => isElsewhere(other, value, evidence, run));
            const place = other && lastHop(other)?.name;
            if (other && place)
                return wrong_sibling_diagnose(evidence, value, other, place);
        }
        return undefined;
    },
};
function showsForeignValue(evidence, run) {
    return recordsSeen(evidence).some(({ rdata }) => {
        const owners = wantedBy(rdata, run);
        return owners.length > 0 && !owners.includes(evidence.expectation);
    });
}
function isElsewhere(other, value, evidence, run) {
    const end = lastHop(other)?.name.key;
    const isWanted = wantedBy(value, run).includes(other.expectation);
    return !isWanted && end !== lastHop(evidence)?.name.key;
}
function wrong_sibling_diagnose(evidence, value, other, place) {
    const zone = endZone(evidence);
    const isSameZone = zone !== undefined && (0,wire_name/* isSubdomain */.J4)(place, zone.apex) && endZone(other)?.apex.key === zone.apex.key;
    const seen = recordsSeen(other).find(({ rdata }) => (0,expectation/* identity */.D_)(rdata) === (0,expectation/* identity */.D_)(value));
    return {
        id: 'name-wrong-sibling',
        severity: 'error',
        final: isProven(evidence, value),
        headline: `the record is at ${quoted(place)}, the name of another domain`,
        explain: `The value that was given for ${quoted(evidence.expectation.name)} is shown at ${quoted(place)}. Every name has a value of its own, and a CA looks for it at that name only.`,
        cure: cureAtEnd(evidence, 'Move the record to its own name.', (name) => [
            ...(isSameZone ? [removeShown(place, value, seen?.shownBy ?? [])] : []),
            add(name, value),
        ]),
        evidence: [...(seen?.shownBy ?? []), ...observationsAtEnd(evidence, 'wrong', 'absent')],
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/network/instead.js
// What is left to do where the authoritative servers cannot be asked.
/** The end of a sentence. It is the user who decides to ask a cache early, for a cache keeps what it hears. */
const RESOLVERS_INSTEAD = 'set `require: resolvers-only` with a resolver over HTTPS, such as `resolvers: https://cloudflare-dns.com/dns-query`.';

;// CONCATENATED MODULE: ./build/js/diagnose/network/blocked.js


/** Fires where the walk could not begin, because no root server was heard. */
const networkBlocked = {
    id: 'network-blocked',
    judge({ path }) {
        const walk = path.hops.map((hop) => hop.walk).find(({ kind }) => kind === 'blocked');
        return walk?.kind === 'blocked' ? blocked_diagnosis(walk.observations) : undefined;
    },
};
function blocked_diagnosis(observations) {
    const isOffline = observations.every(({ notes }) => notes.includes('no-route'));
    const isOwn = !observations.some(({ server }) => isInternetRoot(server.name));
    return {
        id: 'network-blocked',
        severity: 'error',
        final: false,
        ...(isOffline ? OFFLINE : isOwn ? OWN_ROOTS : BLOCKED),
        evidence: observations,
    };
}
const OFFLINE = {
    headline: 'this machine has no route to any DNS server',
    explain: 'The system knows no way to the root servers, by neither IPv4 nor IPv6. It says nothing about the domain.',
    cure: { sentence: 'Give the machine a network, then run this again.', lines: [] },
};
const OWN_ROOTS = {
    headline: 'none of the servers in `roots` answers',
    explain: 'Every walk to a zone begins at them, and they gave no answer, neither by UDP nor by TCP. It says nothing about the domain.',
    cure: { sentence: 'Correct `roots`, or let UDP and TCP through to their port.', lines: [] },
};
const BLOCKED = {
    headline: 'nothing on port 53 answers from here, not even the root servers',
    explain: 'Several root servers, each in a network of its own, gave no answer, neither by UDP nor by TCP, so it is the network of this machine that lets no DNS through. It says nothing about the domain.',
    cure: { sentence: `Let UDP and TCP out to port 53, or ${RESOLVERS_INSTEAD}`, lines: [] },
};

;// CONCATENATED MODULE: ./build/js/diagnose/network/intercepted.js


/** Fires where the walk could not begin, because what answered was no root server. */
const networkIntercepted = {
    id: 'network-intercepted',
    judge({ path }) {
        const walk = path.hops.map((hop) => hop.walk).find(({ kind }) => kind === 'intercepted');
        if (walk?.kind !== 'intercepted')
            return undefined;
        return {
            id: 'network-intercepted',
            severity: 'error',
            final: false,
            headline: 'something in this network answers in the place of the root servers',
            explain: `The answer from \`${addressOf(walk.observation.server)}\` is none that a root server gives: it lacks authority, or offers recursion. Whatever else came from port 53 would be a cache's view too, so nothing was asked.`,
            cure: { sentence: `Run this in a network that leaves DNS alone, or ${RESOLVERS_INSTEAD}`, lines: [] },
            evidence: [walk.observation],
        };
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/network/ipv6-untested.js





/**
 * Fires, as a note, where IPv6 addresses were left out for want of a route; an error where a zone has no
 * others, or where all resolvers that must be right have none.
 */
const ipv6Untested = {
    id: 'ipv6-untested',
    judge(evidence, _answers, run) {
        const stages = stagesOf(evidence);
        const servers = stages.flatMap(({ hop }) => hop.observations.filter(isUntested));
        const resolvers = evidence.resolvers.filter(isUntested);
        if (servers.length + resolvers.length === 0)
            return undefined;
        const unseen = stages.find((stage) => stage.hop.observations.some(isUntested) && stage.servers.length === 0);
        if (unseen)
            return allUntested(quoted(unseen.zone.apex), servers);
        if (resolvers.length > 0 && resolvers.length === evidence.resolvers.length)
            return noResolverTested(evidence, run);
        return someUntested(servers, resolvers);
    },
};
/** Without a zone, so that all domains share it. */
function someUntested(servers, resolvers) {
    const untested = [...servers, ...resolvers];
    const addresses = new Set(untested.map(({ server }) => addressOf(server))).size;
    const parts = [
        'This machine has no route to IPv6, as GitHub-hosted runners have none.',
        servers.length > 0 ? 'The servers were asked at their IPv4 addresses.' : '',
        resolvers.length > 0 ? withoutVote(resolvers) : '',
    ];
    return {
        id: 'ipv6-untested',
        severity: 'note',
        final: false,
        headline: `IPv6 was not tested (${addresses} ${addresses === 1 ? 'address' : 'addresses'})`,
        explain: parts.filter((part) => part !== '').join(' '),
        cure: {
            sentence: servers.length > 0
                ? 'Run this on a machine with IPv6, if the IPv6 addresses of your servers are served apart.'
                : IPV4_INSTEAD,
            lines: [],
        },
        evidence: untested,
    };
}
function allUntested(zone, untested) {
    return {
        id: 'ipv6-untested',
        severity: 'error',
        final: false,
        headline: `the servers of ${zone} have only IPv6 addresses, and this machine has no IPv6`,
        explain: 'No question can be sent to them from here. It says nothing about the domain; many resolvers, too, have no IPv6.',
        cure: { sentence: `Run this on a machine with IPv6, or ${RESOLVERS_INSTEAD}`, lines: [] },
        evidence: untested,
    };
}
function noResolverTested(evidence, run) {
    const { resolvers } = evidence;
    return {
        id: 'ipv6-untested',
        severity: severityOfCaches(evidence, run),
        final: false,
        headline: `${resolvers.length === 1 ? 'the resolver has' : 'all resolvers have'} only an IPv6 address, and this machine has no IPv6`,
        explain: `No question can be sent from here to ${listed(labelsOf(resolvers))}. It says nothing about the record.`,
        cure: { sentence: IPV4_INSTEAD, lines: [] },
        evidence: resolvers,
    };
}
const IPV4_INSTEAD = 'Run this on a machine with IPv6, or name a resolver by its IPv4 address in `resolvers`.';
function withoutVote(resolvers) {
    const [who, verb] = resolvers.length === 1 ? ['resolver', 'was'] : ['resolvers', 'were'];
    return `The ${who} ${listed(labelsOf(resolvers))} ${verb} not asked, and ${resolvers.length === 1 ? 'does' : 'do'} not count.`;
}
function labelsOf(observations) {
    return [...new Set(observations.map(({ server }) => `\`${addressOf(server)}\``))];
}
function isUntested({ notes, server }) {
    return notes.includes('no-route') && isIpv6(server);
}

// EXTERNAL MODULE: ./build/js/wire/ede.js
var ede = __nccwpck_require__(5730);
;// CONCATENATED MODULE: ./build/js/diagnose/network/resolver-filters.js




/** Fires where a resolver's answer carries an extended error of those that filter. */
const resolverFilters = {
    id: 'resolver-filters',
    judge(evidence, _answers, run) {
        const filtered = evidence.resolvers.filter((one) => (0,check_sight/* filterOf */.KV)(one.outcome) && (0,check_sight/* resolverSightOf */.Ht)(evidence.expectation, one) === 'cannot-tell');
        if (filtered.length === 0)
            return undefined;
        return {
            id: 'resolver-filters',
            severity: severityOfCaches(evidence, run),
            final: false,
            headline: filtered.length === 1
                ? 'one resolver filters the name'
                : `${filtered.length} resolvers filter the name`,
            explain: `${eachOf(filtered, resolver_filters_said)}. Its answer is its operator's and not the zone's, so it does not count.`,
            cure: {
                sentence: 'Name a resolver that does not filter in `resolvers`, or ask the operator to let the name through.',
                lines: [],
            },
            evidence: filtered,
        };
    },
};
function resolver_filters_said({ outcome }) {
    const reason = (0,check_sight/* filterOf */.KV)(outcome);
    return reason ? (0,ede/* edeText */.S)(reason.code) : '';
}

;// CONCATENATED MODULE: ./build/js/diagnose/network/resolver-not-answering.js





/** Fires where a resolver said nothing of the record, and did not say that it filters. */
const resolverNotAnswering = {
    id: 'resolver-not-answering',
    judge(evidence, _answers, run) {
        const mute = evidence.resolvers.filter((one) => isMute(evidence, one));
        if (mute.length === 0)
            return undefined;
        const count = mute.length === 1
            ? 'one resolver gives'
            : `${mute.length} of ${evidence.resolvers.length} resolvers give`;
        return {
            id: 'resolver-not-answering',
            severity: severityOfCaches(evidence, run),
            final: false,
            headline: `${count} no answer`,
            explain: `${eachOf(mute, resolver_not_answering_said)}. It says nothing about the record, neither for it nor against it.`,
            cure: { sentence: `Name another resolver in \`resolvers\`${otherView(evidence, run)}.`, lines: [] },
            evidence: mute,
        };
    },
};
/** What is left out for want of IPv6 is told as that, and nobody is blamed for what the run did not let him answer. */
function isMute({ expectation }, one) {
    const sight = (0,check_sight/* resolverSightOf */.Ht)(expectation, one);
    if (sight === 'not-tested')
        return !isIpv6(one.server);
    return sight === 'cannot-tell' && one.outcome.kind !== 'unfinished' && !(0,check_sight/* filterOf */.KV)(one.outcome);
}
function otherView({ expectation }, run) {
    return (0,plan/* requirementFor */.P)(expectation, run).of === 'resolvers' ? ', or set `require: authoritative`' : '';
}
function resolver_not_answering_said({ outcome }) {
    switch (outcome.kind) {
        case 'error':
            return outcome.rcode;
        case 'lame':
            return outcome.how === 'refused' ? 'REFUSED' : 'a referral instead of an answer';
        case 'malformed':
        case 'unreachable':
            return outcome.why;
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
        case 'referral':
        case 'silent':
        case 'unfinished':
            return 'no answer';
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/network/split-horizon.js











/** The resolvers of the machine, as the resolver room labels them. */
const OF_THIS_MACHINE = 'system';
/**
 * Fires where the authoritative servers are right, a resolver of this machine or network is not, and its
 * SOA record names another primary server.
 */
const splitHorizon = {
    id: 'split-horizon',
    /** Only the SOA record of the apex, and only of resolvers that have been asked for the record already. */
    questions(evidence) {
        const zone = endZone(evidence);
        const suspects = contradicting(evidence);
        if (!zone || suspects.length === 0)
            return [];
        const resolvers = suspects.map(({ server }) => server);
        return [{ question: { name: zone.apex, type: 'SOA' }, zone: zone.apex, resolvers }];
    },
    judge(evidence, [answers = []], run) {
        const zone = endZone(evidence);
        if (!zone || contradicting(evidence).length === 0)
            return undefined;
        const primaries = primariesOf(zone.observations, zone);
        const others = answers.filter((answer) => isOfAnotherZone(answer, primaries, zone));
        if (others.length === 0)
            return undefined;
        const apex = quoted(zone.apex);
        return {
            id: 'split-horizon',
            severity: severityOfCaches(evidence, run),
            final: false,
            headline: `a resolver of this network has a zone ${apex} of its own`,
            explain: `By the SOA record of ${apex} at ${eachOf(others, (one) => split_horizon_said(one, zone))}, while the zone that the Internet sees is made at ${split_horizon_quotedAll(primaries)}. What is put into one of the two is not in the other. A CA sees only that of the Internet.`,
            cure: {
                sentence: `Put the record into the inner zone ${apex} too, or name resolvers outside of this network in \`resolvers\`.`,
                lines: [],
            },
            evidence: others,
        };
    },
};
/** Resolvers of this machine or its network that lack what all authoritative servers show. */
function contradicting(evidence) {
    if (evidence.resolvers.length === 0 || !(0,verdict/* authoritativelyReady */.WL)(evidence))
        return [];
    return evidence.resolvers.filter((one) => {
        return isNear(one) && isLacking((0,check_sight/* resolverSightOf */.Ht)(evidence.expectation, one));
    });
}
function isNear({ server }) {
    return server.label === OF_THIS_MACHINE || (0,net_reserved/* isReserved */.B)(addressOf(server));
}
/** Where a zone is made, by its SOA record: the primary server. Serials differ for many reasons, this does not. */
function primariesOf(observations, { apex }) {
    return (0,wire_name/* distinctNames */.NL)(observations.flatMap((one) => (0,serial/* soaShown */.rq)(one, apex)?.mname ?? []));
}
function isOfAnotherZone(answer, primaries, zone) {
    const theirs = primariesOf([answer], zone);
    return (primaries.length > 0 &&
        theirs.length > 0 &&
        !theirs.some(({ key }) => primaries.some((primary) => primary.key === key)));
}
function split_horizon_said(one, zone) {
    return `it is made at ${split_horizon_quotedAll(primariesOf([one], zone))}`;
}
function split_horizon_quotedAll(names) {
    return names.map((name) => quoted(name)).join(' or ');
}

// EXTERNAL MODULE: ./build/js/certificate/persist.js + 2 modules
var certificate_persist = __nccwpck_require__(8556);
;// CONCATENATED MODULE: ./build/js/diagnose/persist/records.js
// The dns-persist-01 records at the end of the alias path, and what each means for the order; what the persist rules share.





/**
 * A rule that fires when the record that comes nearest to the order is of this kind. Not final, as long as a record can cure it: the one
 * that is there may be an older one, and the new one on its way.
 */
function persistRule(id, kind, words) {
    return {
        id,
        judge(evidence) {
            const verdict = verdictOf(evidence);
            if (!verdict || !isOf(kind, verdict.decisive))
                return undefined;
            // Where a server shows a record that will do, the servers differ; the record is not at fault.
            const isFault = kind !== 'expires-before-renewal';
            if (isFault && observationsAtEnd(evidence, 'right').length > 0)
                return undefined;
            return records_diagnose(id, evidence, verdict, verdict.decisive, words);
        },
    };
}
/** What the TXT records that any server shows mean for the order together; undefined without an order, or without records. */
function verdictOf(evidence) {
    const { persist, match } = evidence.expectation;
    const texts = textsOf(evidence);
    return persist && match !== 'absent' && texts.length > 0
        ? (0,certificate_persist/* judgePersist */.i)(texts.map(({ rdata }) => (0,wire_rdata/* textOf */.b6)(rdata)), persist)
        : undefined;
}
function textsOf(evidence) {
    return recordsSeen(evidence).filter((seen) => seen.rdata.type === 'TXT');
}
function isOf(kind, finding) {
    return finding.kind === kind;
}
function records_diagnose(id, evidence, verdict, finding, words) {
    const { name } = lastHop(evidence) ?? evidence.expectation;
    const issuer = evidence.expectation.persist?.issuers[0] ?? 'the CA';
    const nearest = { finding, place: quoted(name), issuer: `\`${issuer}\`` };
    const record = textsOf(evidence)[verdict.findings.findIndex((other) => other === finding)];
    return {
        id,
        severity: words.severity ?? 'error',
        final: words.needsSettings === true && allAgree(evidence),
        headline: words.headline(nearest),
        explain: `${verdict.sentence} ${words.because(nearest)}`,
        cure: cureAtEnd(evidence, words.cure, (owner) => [
            ...(record && words.replaces ? [removeShown(owner, record.rdata, record.shownBy)] : []),
            ...(verdict.valueToPublish === undefined ? [] : [add(owner, textRdata(verdict.valueToPublish))]),
        ]),
        evidence: record?.shownBy ?? [],
    };
}
function textRdata(text) {
    return { type: 'TXT', strings: (0,wire_rdata/* splitText */.Ad)(new TextEncoder().encode(text)) };
}

;// CONCATENATED MODULE: ./build/js/diagnose/persist/account-unknown.js

/** Fires where only the thumbprint of the account key could tell whose hash the accounturi is. */
const persistAccountUnknown = persistRule('persist-account-unknown', 'account-unknown', {
    headline: ({ place }) => `whose account the dns-persist-01 record at ${place} is for cannot be told`,
    because: () => 'From the second draft on a record holds a hash of the URL of the account and the thumbprint of its key.',
    cure: 'Give `account-thumbprint` and `account-hash-prefix` in the settings, and it will be checked; or add a record with the URL of the account.',
    needsSettings: true,
    replaces: false,
});

;// CONCATENATED MODULE: ./build/js/diagnose/persist/account.js

/** Fires where the accounturi of the nearest record is neither the account's URL nor one of its hashes. */
const persistAccount = persistRule('persist-account', 'account-differs', {
    headline: ({ place }) => `the dns-persist-01 record at ${place} is for another account`,
    because: () => 'Test and production accounts have different URLs; a record for another account may stay, should that still be in use.',
    cure: 'Add a record for this account.',
    replaces: false,
});

;// CONCATENATED MODULE: ./build/js/diagnose/persist/expired.js

/** Fires where persistUntil is over, or will be before the wait ends. */
const persistExpired = persistRule('persist-expired', 'expired', {
    headline: ({ place }) => `the dns-persist-01 record at ${place} has expired`,
    because: () => 'A CA refuses a record after its persistUntil; without one a record has no end.',
    cure: 'Write a later persistUntil, or none.',
    replaces: true,
});

;// CONCATENATED MODULE: ./build/js/diagnose/persist/expires-before-renewal.js

/** Fires, as a warning, where persistUntil comes before the latest date at which the certificate has to be renewed. */
const persistExpiresBeforeRenewal = persistRule('persist-expires-before-renewal', 'expires-before-renewal', {
    severity: 'warning',
    headline: ({ place }) => `the dns-persist-01 record at ${place} will expire before the next renewal`,
    because: () => 'This certificate will be issued; its renewal will fail.',
    cure: 'Write a later persistUntil, or none.',
    replaces: true,
});

;// CONCATENATED MODULE: ./build/js/diagnose/persist/issuer.js

/** Fires where no record names a domain of this CA before its first semicolon. */
const persistIssuer = persistRule('persist-issuer', 'issuer-differs', {
    headline: ({ place, issuer }) => `no dns-persist-01 record at ${place} is for ${issuer}`,
    because: () => 'A CA looks only at the records that name it; those for other CAs may stay beside them.',
    cure: 'Add a record for this CA.',
    replaces: false,
});

;// CONCATENATED MODULE: ./build/js/diagnose/persist/malformed.js

/** Fires on a record that is no issue-value with an accounturi, as the draft has it in section 4. */
const persistMalformed = persistRule('persist-malformed', 'malformed', {
    headline: ({ place }) => `the dns-persist-01 record at ${place} cannot be read`,
    because: () => 'A CA skips a record that it cannot read, as if it were not there.',
    cure: 'Correct the record.',
    replaces: true,
});

;// CONCATENATED MODULE: ./build/js/diagnose/persist/policy.js

/** Fires where the record is for this CA and account, and the wildcard on the certificate needs policy=wildcard. */
const persistPolicy = persistRule('persist-policy', 'policy-missing', {
    headline: ({ place }) => `the dns-persist-01 record at ${place} does not cover wildcards`,
    because: ({ finding: { policy } }) => policy === undefined
        ? 'Without a policy a record is for the one name that it stands at.'
        : 'Any other policy is taken for none.',
    cure: 'Add policy=wildcard to the record.',
    replaces: true,
});

// EXTERNAL MODULE: ./build/js/certificate/policy.js + 1 modules
var policy = __nccwpck_require__(3925);
;// CONCATENATED MODULE: ./build/js/diagnose/policy/name.js
// name-policy: a name that no public CA certifies, below roots of the user's own. Elsewhere the settings refuse such names.


/**
 * Fires, as a warning, on a name whose text is wrong for any certificate (BR 7.1.4.2). What is wrong only on the public internet, as a
 * special-use or unknown top-level domain, is what private roots are for.
 */
const namePolicy = {
    id: 'name-policy',
    judge({ expectation: { purpose } }) {
        const refused = purpose?.identifiers
            .map((identifier) => (0,policy/* judgeName */.B)((0,wire_name/* parseName */.$q)(identifier), anySuffix))
            .find(isOfText);
        return refused && name_diagnose(refused);
    },
};
/** No rule about text asks for the public suffix; any other name than its own will do. */
function anySuffix() {
    return '';
}
const ABOUT_THE_INTERNET = new Set([
    'documentation',
    'special-use',
    'too-few-labels',
    'unknown-suffix',
    'public-suffix',
    'wildcard-on-public-suffix',
    'too-many-labels',
]);
function isOfText(verdict) {
    return verdict.kind === 'not-certifiable' && !ABOUT_THE_INTERNET.has(verdict.fault);
}
function name_diagnose({ sentence }) {
    return {
        id: 'name-policy',
        severity: 'warning',
        final: false,
        headline: sentence.replace(/\.$/, ''),
        explain: 'A CA looks at the name before it looks at DNS. A private CA may be more lenient, so this run goes on.',
        cure: {
            sentence: 'Use letters, digits and inner hyphens in each label, and an A-label for an internationalized name.',
            lines: [],
        },
        evidence: [],
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/copy.js


/** The copy that a server holds: from the denial itself, from the answer to an extra question, or from the first look at the zone. */
function copyAt({ zone }, observation, answers) {
    const current = soaBeside(observation, zone) ?? soaOf(answers.flat(), observation, zone.apex);
    if (current)
        return { soa: current, current: true };
    const first = soaOf(zone.observations, observation, zone.apex);
    return first && { soa: first, current: false };
}
/** The SOA record of the zone that came along with a denial. */
function soaBeside(observation, { apex }) {
    return observation.outcome.kind === 'answer' ? undefined : (0,serial/* soaShown */.rq)(observation, apex);
}
function soaOf(all, of, apex) {
    return all.filter((one) => isSameServer(one, of)).flatMap((one) => (0,serial/* soaShown */.rq)(one, apex) ?? [])[0];
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/difference.js







/** Servers asked for their serial beside those that lack the record. */
const WITNESSES = 3;
/** Servers asked for their serial in all: with two addresses each, they make the dozen questions that a diagnosis may cost. */
const difference_MOST_ASKED = 6;
/** The SOA record, of those servers whose answers do not carry it. */
function serialQuestions(evidence) {
    return stagesOf(evidence).flatMap((stage) => {
        const { right, lacking } = sidesOf(evidence, stage);
        if (!isDifferent(right, lacking))
            return [];
        const asked = [...right.slice(0, WITNESSES), ...lacking.filter((one) => !soaBeside(one, stage.zone))];
        const servers = (0,wire_name/* distinctNames */.NL)(asked.flatMap(({ server: { name } }) => name ?? []));
        const zone = stage.zone.apex;
        return [{ question: { name: zone, type: 'SOA' }, zone, servers: servers.slice(0, difference_MOST_ASKED) }];
    });
}
/** The first name on the way of which servers of one zone say different things. */
function differenceIn(evidence, answers) {
    for (const stage of stagesOf(evidence)) {
        const { right, lacking } = sidesOf(evidence, stage);
        if (isDifferent(right, lacking))
            return differenceOf(stage, right, lacking, answers);
    }
    return undefined;
}
/**
 * Where a server shows the record, one that lacks it is behind unless its copy is proven to be no older. Where none does,
 * only an older serial tells.
 */
function differenceOf(stage, right, lacking, answers) {
    const witnesses = (right.length > 0 ? right : lacking).flatMap((one) => copyAt(stage, one, answers) ?? []);
    const newest = (0,serial/* newestOf */.su)(witnesses.map(({ soa }) => soa.serial));
    const isSure = witnesses.some(({ current }) => current);
    const behind = lacking.filter((one) => {
        const copy = copyAt(stage, one, answers);
        if (copy === undefined || newest === undefined)
            return right.length > 0;
        return (0,serial/* isOlder */.tW)(copy.soa.serial, newest) || (right.length > 0 && !isSure);
    });
    const rest = right.length > 0 ? lacking.filter((one) => !behind.includes(one)) : [];
    const ahead = rest.filter((one) => {
        const copy = copyAt(stage, one, answers);
        return copy?.current === true && newest !== undefined && (0,serial/* isOlder */.tW)(newest, copy.soa.serial);
    });
    return { stage, right, behind, apart: rest.filter((one) => !ahead.includes(one)), ahead, newest };
}
function sidesOf(evidence, stage) {
    const { observations } = stage.hop;
    // As a rule all servers say the same, and then there are no sides.
    if (!observations.some((one) => isLacking(sightIn(evidence, one))))
        return { right: [], lacking: [] };
    const delegated = observations.filter((one) => isDelegated(one, stage) && one.outcome.kind !== 'lame');
    return {
        right: delegated.filter((one) => sightIn(evidence, one) === 'right'),
        lacking: delegated.filter((one) => isLacking(sightIn(evidence, one))),
    };
}
function isDelegated(one, stage) {
    const { parent, child } = oneSided(stage.zone);
    return ![...parent, ...child].some(({ key }) => key === one.server.name?.key) && !isStrayGlue(stage, one);
}
function isDifferent(right, lacking) {
    if (lacking.length === 0)
        return false;
    return right.length > 0 || new Set(lacking.map(difference_saidKey)).size > 1;
}
/** That there is no such record is one thing, whether or not the name exists. */
function difference_saidKey({ outcome }) {
    switch (outcome.kind) {
        case 'answer':
            return (0,expectation/* recordsKey */.MH)(outcome.records);
        case 'alias':
            return `alias ${outcome.target.key}`;
        case 'nodata':
        case 'nxdomain':
        case 'referral':
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return '';
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/behind.js







/**
 * Fires where a server lacks the record that others show, or differs from them by an older serial. Not
 * final: it looks for a newer copy when its SOA refresh ends, if nobody tells it before.
 */
const serverBehind = {
    id: 'server-behind',
    questions: serialQuestions,
    judge(evidence, answers, run) {
        const difference = differenceIn(evidence, answers);
        if (!difference || difference.behind.length === 0)
            return undefined;
        if (difference.right.length === 0)
            return besideTheValue(difference, answers);
        const { stage, behind } = difference;
        const until = caughtUpBy(difference, answers, run);
        return {
            id: 'server-behind',
            severity: 'error',
            final: false,
            headline: `${whoDoes(stage, behind, ['serves an old copy', 'serve an old copy'])} of the zone`,
            explain: `${luck(evidence, difference)} ${copies(difference, answers)}`.trim(),
            cure: {
                sentence: `Have ${namesOf(behind)} fetch ${quoted(stage.zone.apex)} again, or take ${themselves(behind)} out of the NS set.`,
                zone: stage.zone.apex,
                lines: [],
            },
            evidence: behind,
            ...(until !== undefined && { until }),
        };
    },
};
/** That a server is behind is the lesser fault where the newest copy is not right either: catching up would not help. */
function besideTheValue(difference, answers) {
    const { stage, behind } = difference;
    const zone = quoted(stage.zone.apex);
    return {
        id: 'server-behind',
        severity: 'error',
        final: false,
        headline: `not even the newest copy of ${zone} has what is expected, and ${whoDoes(stage, behind, ['serves an older one', 'serve older ones'])}`,
        explain: copies(difference, answers),
        cure: {
            sentence: `Correct the record in ${zone} at its primary first; then have ${namesOf(behind)} fetch ${zone} again, or take ${themselves(behind)} out of the NS set.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: behind,
    };
}
/** What the old copies mean for whoever asks. */
function luck(evidence, { stage, right, behind }) {
    const addresses = [...new Set(behind.map(({ server }) => `\`${addressOf(server)}\``))];
    const have = right.length === 1 ? 'has' : 'have';
    const count = `${right.length} of ${stage.hop.observations.length} authoritative addresses`;
    const asker = `${capital(askerOf(evidence))} that happens to ask ${listed(addresses, 'or')}`;
    return evidence.expectation.match === 'absent'
        ? `${count} no longer ${have} the record. ${asker} still gets it.`
        : `${count} ${have} the record. ${asker} does not get it, so it would succeed only by luck.`;
}
/** Which serial each server has, and how often it looks for a newer one (RFC 1035 section 3.3.13). */
function copies({ stage, behind, newest }, answers) {
    const older = behind.filter((one) => behind_isProven(stage, one, answers, newest));
    if (older.length === 0)
        return '';
    const each = eachOf(older, (one) => {
        const soa = copyAt(stage, one, answers)?.soa;
        return soa ? `serial ${soa.serial}, and a look for a newer one every ${soa.refresh} s at the latest` : '';
    });
    return `The newest copy of ${quoted(stage.zone.apex)} has serial ${newest}. ${each}.`;
}
/** When the last of them will have looked for a newer copy, if all are known to have an older one. */
function caughtUpBy({ stage, behind, newest }, answers, run) {
    if (!behind.every((one) => behind_isProven(stage, one, answers, newest)))
        return undefined;
    const refreshes = behind.flatMap((one) => {
        const soa = copyAt(stage, one, answers)?.soa;
        return soa ? onTheWall(one.at, run) + soa.refresh * 1000 : [];
    });
    return Math.max(...refreshes);
}
function behind_isProven(stage, one, answers, newest) {
    const copy = copyAt(stage, one, answers);
    return copy !== undefined && newest !== undefined && (0,serial/* isOlder */.tW)(copy.soa.serial, newest);
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/changes-case.js


/**
 * Fires, as a warning, where an answer brought the question back in other letters, by UDP and by TCP
 * (draft-vixie-dnsext-dns0x20).
 */
const serverChangesCase = {
    id: 'server-changes-case',
    judge(evidence) {
        const stage = stagesOf(evidence).find(({ hop, zone }) => [...hop.observations, ...zone.observations].some(isChanged));
        if (!stage)
            return undefined;
        const changed = [...new Set([...stage.hop.observations, ...stage.zone.observations])].filter(isChanged);
        return {
            id: 'server-changes-case',
            severity: 'warning',
            final: false,
            headline: `${whoDoes(stage, stage.hop.observations.filter(isOneOf(changed)), ['changes', 'change'])} the case of the letters in a question`,
            explain: "Resolvers such as those of Let's Encrypt mix capital and small letters into each question and take only an answer that brings them back, which keeps forgers out. They ask such a server again and again, and may give up.",
            cure: {
                sentence: `Update the software of ${namesOf(changed)}: an answer repeats its question octet for octet.`,
                zone: stage.zone.apex,
                lines: [],
            },
            evidence: changed,
        };
    },
};
function isChanged({ notes }) {
    return notes.includes('case-changed');
}
function isOneOf(changed) {
    const names = new Set(changed.map(({ server }) => server.name?.key));
    return ({ server }) => names.has(server.name?.key);
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/disagree.js







/**
 * Fires where a server that lacks the record has the same serial as one that shows it, or a newer one, where one address
 * showed it and then not, or where only some servers refer elsewhere.
 */
const serversDisagree = {
    id: 'servers-disagree',
    questions: serialQuestions,
    judge(evidence, answers) {
        for (const stage of stagesOf(evidence)) {
            const unsteady = stage.hop.observations.filter((one) => disagree_isUnsteady(evidence, one));
            if (unsteady.length > 0)
                return ofMoments(evidence, stage, unsteady);
            const referring = stage.unheard.filter(({ outcome }) => outcome.kind === 'referral');
            if (referring.length > 0 && referring.length < stage.hop.observations.length)
                return ofZones(evidence, stage, referring);
        }
        const difference = differenceIn(evidence, answers);
        if (difference && difference.ahead.length > 0)
            return ofNewest(evidence, difference, answers);
        return difference && difference.apart.length > 0 ? ofCopies(evidence, difference) : undefined;
    },
};
/** What was written by one change, the next one took away: older copies will follow the newest. */
function ofNewest(evidence, { stage, right, ahead }, answers) {
    const zone = quoted(stage.zone.apex);
    const isToGo = evidence.expectation.match === 'absent';
    const witnesses = right.slice(0, 1);
    const serial = (one) => copyAt(stage, one, answers)?.soa.serial;
    const [older, newer] = isToGo ? ['no such record', 'the record'] : ['the record', 'not'];
    return {
        id: 'servers-disagree',
        severity: 'error',
        final: false,
        headline: isToGo
            ? `the newest copy of ${zone} has the record that an older one lacks`
            : `the newest copy of ${zone} lacks the record that an older one has`,
        explain: `${eachOf(witnesses, (one) => `${older}, by serial ${serial(one)}`)}; ${eachOf(ahead, (one) => `${newer}, by serial ${serial(one)}`)}. ${isToGo ? 'It was added again' : 'It was removed, or a later change overwrote it'}, and every server that fetches the newest copy will follow.`,
        cure: {
            sentence: isToGo
                ? `Remove the record from ${zone} at its primary, and see what adds it.`
                : `Add the record to ${zone} at its primary again, and see what removes it.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: [...witnesses, ...ahead],
    };
}
function ofCopies(evidence, { stage, right, apart, newest }) {
    const zone = quoted(stage.zone.apex);
    const isToGo = evidence.expectation.match === 'absent';
    const [shown, lacked] = isToGo ? ['no such record', 'the record'] : ['the record', 'not'];
    return {
        id: 'servers-disagree',
        severity: 'error',
        final: false,
        headline: `the servers of ${zone} hold different copies of the zone under one serial`,
        explain: `${eachOf(right.slice(0, 1), () => shown)}; ${eachOf(apart, () => lacked)}. All of them count themselves as new, at serial ${newest}. A provider that does not count serials may still be spreading the change; servers that are loaded by hand will stay apart, and what ${askerOf(evidence)} gets is luck.`,
        cure: {
            sentence: `Bring the same zone to ${namesOf(apart)}, and raise the serial of ${zone} with every change.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: [...right.slice(0, 1), ...apart],
    };
}
/** Some servers have the name cut off as a zone of its own (RFC 1034 section 4.2), others hold it themselves. */
function ofZones(evidence, stage, referring) {
    const [zone, name] = [quoted(stage.zone.apex), quoted(stage.hop.name)];
    return {
        id: 'servers-disagree',
        severity: severityAt(stage),
        final: false,
        headline: `${whoDoes(stage, referring, ['refers', 'refer'])} elsewhere for ${name}, and the others do not`,
        explain: `${eachOf(referring, disagree_said)}. The other servers of ${zone} hold the name themselves. ${fault_consequence(evidence, { stage })}`,
        cure: {
            sentence: `Bring the same zone to all servers: with NS records between ${zone} and ${name}, or without.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: referring,
    };
}
function disagree_said({ outcome }) {
    return outcome.kind === 'referral' ? `a referral to the zone ${quoted(outcome.zone)}` : '';
}
/** While it shows the record, all is well but for the next moment. */
function ofMoments(evidence, stage, unsteady) {
    const isRight = (one) => sightIn(evidence, one) === 'right';
    return {
        id: 'servers-disagree',
        severity: stage.hop.observations.every(isRight) ? 'warning' : 'error',
        final: false,
        headline: `${whoDoes(stage, unsteady, ['shows', 'show'])} the record one moment and not the next`,
        explain: `${eachOf(unsteady, () => 'the record, then not, then the record again')}. Several servers stand behind such an address, and they do not hold the same copy of ${quoted(stage.zone.apex)}.`,
        cure: {
            sentence: `Wait until all servers behind ${namesOf(unsteady)} have the change, or ask the provider why they do not.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: unsteady,
    };
}
/** Seen right, then not, and before or after that the other way round: one change alone is somebody's work. */
function disagree_isUnsteady({ history }, { question, server }) {
    const isOurs = (change) => change.name.key === question.name.key &&
        change.server.name?.key === server.name?.key &&
        addressOf(change.server) === addressOf(server);
    const sights = history.filter(isOurs).flatMap(({ sight }) => (isTelling(sight) ? [sight === 'right'] : []));
    const turns = new Set(sights.filter((right, at) => at > 0 && right !== sights[at - 1]));
    return turns.size > 1;
}
function isTelling(sight) {
    return sight === 'right' || isLacking(sight);
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/drops-type.js




/**
 * Fires where a server never told anything of the type wanted, while it answers for another type of the
 * same name, or for the SOA record of the zone.
 */
const serverDropsType = {
    id: 'server-drops-type',
    questions: controlQuestions,
    judge(evidence, answers) {
        for (const stage of stagesOf(evidence)) {
            const dropped = droppedAt(evidence, stage, answers);
            if (dropped.length > 0)
                return drops_type_diagnosis(evidence, stage, dropped);
        }
        return undefined;
    },
};
function drops_type_diagnosis(evidence, stage, dropped) {
    const { type } = evidence.expectation;
    return {
        id: 'server-drops-type',
        severity: severityAt(stage),
        final: false,
        headline: `${whoDoesNot(stage, dropped, ['answers', 'answer'])} questions for ${type} records`,
        explain: `Asked for ${type}, ${eachOf(dropped, drops_type_said)}. Other questions are answered. Old software and firewalls do so with types that they do not know. ${fault_consequence(evidence, { stage })}`,
        cure: {
            sentence: `Update the software of ${namesOf(dropped)}, or have the firewall in front of ${themselves(dropped)} pass questions of every type.`,
            zone: stage.zone.apex,
            lines: [],
        },
        evidence: dropped,
    };
}
function drops_type_said({ outcome }) {
    if (outcome.kind === 'error')
        return outcome.rcode;
    return outcome.kind === 'lame' ? 'REFUSED' : 'no answer';
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/tcp-missing.js




/** Fires where a UDP answer was truncated and TCP brought none (RFC 7766). */
const tcpMissing = {
    id: 'tcp-missing',
    judge(evidence) {
        const stage = stagesOf(evidence).find(({ unheard }) => unheard.some(isCutShort));
        if (!stage)
            return undefined;
        const observations = stage.unheard.filter(isCutShort);
        const faulty = { stage, observations, severity: severityAt(stage) };
        return faultDiagnosis('tcp-missing', faulty, {
            headline: `the answer for ${quoted(stage.hop.name)} is too long for UDP, and ${whoDoesNot(stage, observations, ['takes TCP', 'take TCP'])}`,
            explain: `${eachOf(observations, tcp_missing_said)}. DNS over TCP is not optional (RFC 7766), and an answer that is cut short is worth nothing. ${fault_consequence(evidence, faulty)}`,
            cure: `Open TCP port 53 at ${namesOf(observations)}; until then remove old values, so that the answer fits into 1232 octets.`,
        });
    },
};
/** Whether the server said by UDP that the rest is to be had by TCP, and was not to be had there. */
function isCutShort({ notes }) {
    return notes.includes('truncated') && notes.includes('no-tcp');
}
function tcp_missing_said({ outcome }) {
    return outcome.kind === 'unreachable'
        ? `an answer cut short by UDP, and no way there by TCP (${outcome.why})`
        : 'an answer cut short by UDP, and none by TCP';
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/fails.js





/** Fires where a server answers with an error code or a broken message, and not just to one type. */
const serverFails = {
    id: 'server-fails',
    questions: controlQuestions,
    judge(evidence, answers) {
        const faulty = faultyServers(evidence, answers, isFailure);
        if (!faulty)
            return undefined;
        const { stage, observations } = faulty;
        return faultDiagnosis('server-fails', faulty, {
            headline: `${whoDoes(stage, observations, ['fails', 'fail'])} to answer for ${quoted(stage.hop.name)}`,
            explain: `${eachOf(observations, fails_said)}. ${reasonsFor(observations)}${fault_consequence(evidence, faulty)}`,
            cure: cureFor(faulty),
        });
    },
};
/** Why servers say what these say, each as a sentence. */
function reasonsFor(observations) {
    const isServfail = observations.some(({ outcome }) => outcome.kind === 'error' && outcome.rcode === 'SERVFAIL');
    const servfail = 'A server says SERVFAIL when its copy of the zone has expired or could not be loaded. ';
    const broken = 'A broken answer comes from faulty software, or from a device on the way that changes answers. ';
    return `${isServfail ? servfail : ''}${observations.some(isBroken) ? broken : ''}`;
}
function cureFor({ stage, observations }) {
    return observations.every(isBroken)
        ? `Update the software of ${namesOf(observations)}, and see to it that nothing on the way changes the answers.`
        : `Look into the log of ${namesOf(observations)}, and have ${themselves(observations)} load ${quoted(stage.zone.apex)} again.`;
}
function isBroken({ outcome }) {
    return outcome.kind === 'malformed';
}
function isFailure(observation) {
    const { kind } = observation.outcome;
    return kind === 'error' || (kind === 'malformed' && !isCutShort(observation));
}
function fails_said({ outcome }) {
    switch (outcome.kind) {
        case 'error':
            return outcome.rcode;
        case 'malformed':
            return `a broken answer (${outcome.why})`;
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
        case 'referral':
        case 'lame':
        case 'silent':
        case 'unreachable':
        case 'unfinished':
            return 'no use';
    }
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/not-answering.js






/** Fires where an address is silent or out of reach by UDP and TCP, and not just for one type. */
const serverNotAnswering = {
    id: 'server-not-answering',
    questions: controlQuestions,
    judge(evidence, answers) {
        const faulty = faultyServers(evidence, answers, not_answering_isMute);
        if (!faulty)
            return undefined;
        const { stage, observations } = faulty;
        return faultDiagnosis('server-not-answering', faulty, {
            headline: whoDoesNot(stage, observations, ['answers', 'answer']),
            explain: `${eachOf(observations, not_answering_said)}. ${fault_consequence(evidence, faulty)}`,
            cure: `Start ${namesOf(observations)} again and let UDP and TCP through to port 53, or take ${themselves(observations)} out of the NS set of ${quoted(stage.zone.apex)}, in the zone and ${placeAbove(stage.zone.parent)}.`,
        });
    },
};
function not_answering_isMute(observation) {
    const { kind } = observation.outcome;
    return (kind === 'silent' || kind === 'unreachable') && !isCutShort(observation);
}
function not_answering_said({ outcome }) {
    return outcome.kind === 'unreachable'
        ? `cannot be reached (${outcome.why})`
        : 'no answer, neither by UDP nor by TCP';
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/not-authoritative.js






/**
 * Fires where a server answers without AA, from another zone, or with a referral that leads nowhere
 * further.
 */
const serverNotAuthoritative = {
    id: 'server-not-authoritative',
    questions: controlQuestions,
    judge(evidence, answers) {
        const faulty = faultyServers(evidence, answers, not_authoritative_isForeign);
        if (!faulty)
            return undefined;
        const { stage, observations } = faulty;
        const zone = quoted(stage.zone.apex);
        const isNot = [
            `is listed for ${zone}, but not authoritative for it`,
            'are not authoritative for it',
        ];
        const misleads = observations.some((one) => isMisleading(evidence, one));
        return faultDiagnosis('server-not-authoritative', misleads ? { ...faulty, severity: 'error' } : faulty, {
            headline: whoDoes(stage, observations, isNot),
            explain: `${eachOf(observations, not_authoritative_said)}. ${misleads ? danger(evidence) : fault_consequence(evidence, faulty)}`,
            cure: `Set up ${zone} at ${namesOf(observations)}, or take ${themselves(observations)} out of the NS set, in the zone and ${placeAbove(stage.zone.parent)}.`,
        });
    },
};
/** Whether a resolver may take the answer for that of the zone, and it is not the right one. */
function isMisleading(evidence, one) {
    return sightIn(evidence, one) !== 'cannot-tell';
}
function danger(evidence) {
    return `Some resolvers believe such an answer, Unbound among them, so ${askerOf(evidence)} may be told that the record is not there.`;
}
const SAYS = {
    'not-authoritative': 'an answer without authority (no AA), as a resolver gives it',
    'other-zone': 'an answer from another zone',
    'upward-referral': 'a referral to a zone further up',
    'self-referral': 'a referral to itself',
    'not-recursive': 'a referral elsewhere',
    refused: 'REFUSED',
    notauth: 'NOTAUTH',
};
function not_authoritative_isForeign({ outcome }) {
    return outcome.kind === 'lame' && outcome.how !== 'refused' && outcome.how !== 'notauth';
}
function not_authoritative_said({ outcome }) {
    return outcome.kind === 'lame' ? SAYS[outcome.how] : '';
}

;// CONCATENATED MODULE: ./build/js/diagnose/server/refuses.js





/** Fires where a server says REFUSED or NOTAUTH, and not just to one type. */
const serverRefuses = {
    id: 'server-refuses',
    questions: controlQuestions,
    judge(evidence, answers) {
        const faulty = faultyServers(evidence, answers, isRefusal);
        if (!faulty)
            return undefined;
        const { stage, observations } = faulty;
        return faultDiagnosis('server-refuses', faulty, {
            headline: `${whoDoes(stage, observations, ['refuses', 'refuse'])} to answer for ${quoted(stage.hop.name)}`,
            explain: `${eachOf(observations, refuses_said)}. A server says so when it does not hold the zone, or may not answer whoever asks. ${fault_consequence(evidence, faulty)}`,
            cure: `Load ${quoted(stage.zone.apex)} at ${namesOf(observations)} and let everybody ask, or take ${themselves(observations)} out of the NS set, in the zone and ${placeAbove(stage.zone.parent)}.`,
        });
    },
};
function isRefusal({ outcome }) {
    return outcome.kind === 'lame' && (outcome.how === 'refused' || outcome.how === 'notauth');
}
function refuses_said({ outcome }) {
    return outcome.kind === 'lame' && outcome.how === 'notauth' ? 'NOTAUTH' : 'REFUSED';
}

;// CONCATENATED MODULE: ./build/js/diagnose/type/alias-beside-data.js







/**
 * Fires where one server gives a CNAME together with data of the same name, or two CNAMEs (RFC 1034 section 3.6.2, RFC 2181
 * section 10.1). Servers that give only the data when they are asked for it are asked for the CNAME too.
 */
const typeAliasBesideData = {
    id: 'type-alias-beside-data',
    yieldsTo: ['wildcard-answers'],
    questions(evidence) {
        const hop = lastHop(evidence);
        const zone = hop && zoneOf(hop);
        const hasData = hop?.observations.some(({ outcome }) => outcome.kind === 'answer') ?? false;
        if (!hop || !zone || !hasData || !isDenied(evidence) || evidence.expectation.type === 'CNAME')
            return [];
        return [{ question: { name: hop.name, type: 'CNAME' }, zone: zone.apex }];
    },
    judge(evidence, answers) {
        const mixed = evidence.path.hops.find(({ name }) => evidence.path.mixed.includes(name));
        if (mixed)
            return alias_beside_data_diagnose(evidence, mixed, besideAt(mixed), mixed.observations.filter(isAlias));
        return isDenied(evidence) ? hiddenAlias(evidence, answers) : undefined;
    },
};
/** A server that answers with the data alone: the CNAME came when it was asked for. */
function hiddenAlias(evidence, answers) {
    const hop = lastHop(evidence);
    const said = answers.flat().filter(({ outcome, question }) => {
        return outcome.kind === 'answer' && question.name.key === hop?.name.key;
    });
    if (!hop || said.length === 0)
        return undefined;
    const whole = { ...hop, observations: [...hop.observations, ...said] };
    return alias_beside_data_diagnose(evidence, whole, besideAt(whole), whole.observations);
}
function isAlias({ outcome }) {
    return outcome.kind === 'alias';
}
/** The records that servers show beside a CNAME. */
function besideAt({ observations }) {
    const records = observations.flatMap(({ outcome }) => {
        if (outcome.kind === 'alias')
            return outcome.beside;
        return outcome.kind === 'answer' ? outcome.records : [];
    });
    const data = records.map(({ rdata }) => rdata).filter(({ type }) => type !== 'CNAME');
    return (0,grouping/* distinctBy */.ey)(data, expectation/* identity */.D_);
}
function alias_beside_data_diagnose(evidence, hop, beside, observations) {
    const cnames = cnamesAt(hop);
    const others = beside.length > 0 ? `${beside[0]?.type ?? 'other'} records` : 'another CNAME';
    return {
        id: 'type-alias-beside-data',
        severity: 'error',
        final: false,
        headline: `${quoted(hop.name)} has a CNAME and ${others}, which cannot stand side by side`,
        explain: `An alias stands for everything at its name, so no other record may be there. Of ${[...cnames, ...beside].map(quotedRecord).join(' and ')} each resolver believes what it meets first.`,
        cure: {
            sentence: 'Keep one of them: the alias, with the value at its target, or the records, without an alias.',
            ...cureZone(hop),
            lines: linesFor(evidence, hop, cnames, beside),
        },
        evidence: observations,
    };
}
/** An alias that leads to the right record stays alone; else the records stay, with what is missing among them. */
function linesFor(evidence, hop, cnames, beside) {
    const good = cnames.find((cname) => leadsToRight(evidence, cname));
    if (good)
        return [...cnames.filter((cname) => cname !== good), ...beside].map((rdata) => removeShown(hop.name, rdata, hop.observations));
    const there = new Set(beside.map(expectation/* identity */.D_));
    const missing = evidence.expectation.values.filter((value) => !there.has((0,expectation/* identity */.D_)(value)));
    return inPlaceOfAlias(hop, missing);
}
function leadsToRight({ expectation, path }, { cname }) {
    const target = path.hops.find(({ name }) => name.key === cname.key);
    const sights = target?.observations.map((observation) => (0,check_sight/* sightOf */.p1)(expectation, observation, path)) ?? [];
    return sights.includes('right');
}

;// CONCATENATED MODULE: ./build/js/diagnose/type/wrong.js






/**
 * Fires on a CNAME whose target is the text that a TXT record should hold, and on a TXT record whose text is the target
 * that a CNAME should have.
 */
const typeWrong = {
    id: 'type-wrong',
    questions(evidence) {
        const hop = firstHop(evidence);
        const isWanted = evidence.expectation.type === 'CNAME' && missingValues(evidence).length > 0;
        return hop && isWanted && !isUnknown(hop) ? [textAt(hop)] : [];
    },
    judge(evidence, answers) {
        const hop = firstHop(evidence);
        const missing = missingValues(evidence);
        if (!hop || missing.length === 0)
            return undefined;
        return evidence.expectation.type === 'CNAME'
            ? targetAsText(hop, missing, answers.flat())
            : textAsTarget(evidence, hop, missing);
    },
};
function textAt(hop) {
    const zone = zoneOf(hop);
    return { question: { name: hop.name, type: 'TXT' }, ...(zone && { zone: zone.apex }) };
}
/** The text became the first label of a target; DNS names have no case, so that of the value may be lost. */
function textAsTarget(evidence, hop, missing) {
    for (const cname of cnamesAt(hop)) {
        const [label] = cname.cname.labels;
        const value = missing.find((rdata) => label && textIn(rdata)?.toLowerCase() === latin(label).toLowerCase());
        if (!value)
            continue;
        return wrong_diagnose(hop, { is: cname, should: value }, hop.observations, {
            final: isToken(value) && evidence.path.split.length === 0,
            explain: `${quoted(hop.name)} is a CNAME whose target is the value. A CA follows it and finds no TXT record there.`,
        });
    }
    return undefined;
}
function targetAsText(hop, missing, answers) {
    const texts = answers.flatMap(({ outcome }) => (outcome.kind === 'answer' ? outcome.records : []));
    for (const { rdata: text } of texts) {
        const value = missing.find((rdata) => rdata.type === 'CNAME' && isNamed(textIn(text), rdata.cname));
        if (!value)
            continue;
        return wrong_diagnose(hop, { is: text, should: value }, answers, {
            final: false,
            explain: `${quoted(hop.name)} has a TXT record whose text is the name that an alias should lead to. Nobody follows a text.`,
        });
    }
    return undefined;
}
function isNamed(text, name) {
    return text !== undefined && `${text.toLowerCase().replace(/\.$/, '')}.` === (0,wire_name/* presentName */.Bh)(name).toLowerCase();
}
function wrong_diagnose(hop, { is, should }, observations, { final, explain }) {
    return {
        id: 'type-wrong',
        severity: 'error',
        final,
        headline: `the record is of type ${is.type}, but should be of type ${should.type}`,
        explain,
        cure: {
            sentence: `Change the type of the record to ${should.type}.`,
            ...cureZone(hop),
            lines: [removeShown(hop.name, is, observations), add(hop.name, should)],
        },
        evidence: observations,
    };
}
function latin(label) {
    return Buffer.from(label).toString('latin1');
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/caret.js

/** Both texts as they are shown, in presentation format without quotation marks, and where they part; both are TXT. */
function caretOf(seen, expected, remark) {
    if (seen.type !== 'TXT' || expected.type !== 'TXT')
        return undefined;
    const [is, should] = [(0,wire_rdata/* textOf */.b6)(seen), (0,wire_rdata/* textOf */.b6)(expected)];
    const same = should.findIndex((octet, index) => octet !== is[index]);
    const position = shown(should.subarray(0, same === -1 ? should.length : same)).length;
    return { seen: shown(is), expected: shown(should), position, remark };
}
/** Octets as the one string of a TXT record, without the quotation marks around it. */
function shown(octets) {
    const rdata = { type: 'TXT', strings: [octets] };
    return (0,wire_rdata/* presentRdata */.sQ)(rdata).slice(1, -1);
}

// EXTERNAL MODULE: ./build/js/certificate/edit-distance.js
var edit_distance = __nccwpck_require__(1638);
;// CONCATENATED MODULE: ./build/js/diagnose/value/slip.js
// By what slip of the hand one text may have come of another. Pure text, of any length; knows no servers.


/** All slips, the one that tells most first: where several would explain a text, the first does. */
const SLIPS = [
    'pasted-line',
    'quoted',
    'whitespace',
    'key-authorization',
    'not-base64url',
    'truncated',
    'case',
    'typo',
];
/** Slips of the pen up to which a text is a misspelling of another. */
const MAX_SLIPS = 2;
/** One slip in so many characters may be one; shorter texts are other words. */
const CHARACTERS_PER_SLIP = 6;
/** A shorter piece may be a beginning that many texts share. */
const MIN_PIECE = 8;
const QUOTES = /["'`\u2018-\u201F\u00AB\u00BB]/g;
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]/g;
/** The slip by which `expected` became `seen`; undefined when they are the same, or have nothing to do with each other. */
function slipBetween(seen, expected) {
    if (seen === expected || seen === '' || expected === '')
        return undefined;
    if (isAmidOtherText(seen, expected))
        return 'pasted-line';
    return dressOf(seen, expected) ?? codingOf(seen, expected) ?? lossOf(seen, expected);
}
/** The number of characters to change; Infinity when there are too many for slips of the pen. */
function slipsBetween(seen, expected) {
    const most = Math.min(MAX_SLIPS, Math.floor(expected.length / CHARACTERS_PER_SLIP));
    return (0,edit_distance/* editDistance */.Y)(seen, expected, most);
}
/** A word or more before or after; a character or two would be a slip of the pen, quotation marks and spaces are told apart. */
function isAmidOtherText(seen, expected) {
    if (expected.length < MIN_PIECE || !seen.includes(expected))
        return false;
    return bare(seen.replace(expected, '')).length > MAX_SLIPS;
}
function dressOf(seen, expected) {
    if (bare(seen) !== bare(expected))
        return undefined;
    return withoutSpaces(seen) === withoutSpaces(expected) ? 'whitespace' : 'quoted';
}
/** The same digest, or what it is the digest of, in another alphabet; perhaps with quotation marks around it. */
function codingOf(seen, expected) {
    const shape = (0,value/* valueShape */.H)(seen);
    if (shape.kind === 'right' || shape.suggestion !== expected)
        return undefined;
    const { mistakes } = shape;
    if (mistakes.includes('key-authorization'))
        return 'key-authorization';
    return mistakes.includes('zone-file-line') ? 'pasted-line' : 'not-base64url';
}
function lossOf(seen, expected) {
    const isPiece = expected.startsWith(seen) || expected.endsWith(seen);
    if (isPiece && seen.length >= MIN_PIECE)
        return 'truncated';
    if (seen.toLowerCase() === expected.toLowerCase())
        return 'case';
    return slipsBetween(seen, expected) <= MAX_SLIPS ? 'typo' : undefined;
}
function bare(text) {
    return withoutSpaces(text.replace(QUOTES, ''));
}
function withoutSpaces(text) {
    return text.replace(SPACES, '');
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/near-miss.js
// Finds, among the values seen, the one that an expected value has become by a slip, for the rules about values.






/** The first missing value that became a stray one by this slip. Of each missing value only the most telling slip counts. */
function nearMiss(evidence, run, slip) {
    return nearMisses(evidence, run).find((miss) => miss.slip === slip);
}
const nearMisses = oncePerRun((evidence, run) => {
    const strays = straysIn(evidence, run);
    const missing = missingTexts(evidence).filter((one) => originalOf(one, strays, evidence) === undefined);
    return missing.flatMap((one) => likeliest(strays, one) ?? []);
});
/** A missing value that no CA can accept, and the one in DNS of which it is a misshapen copy: the slip is in the settings. */
function slipOfSettings(evidence, run) {
    const strays = straysIn(evidence, run);
    return missingTexts(evidence).flatMap((missing) => {
        const original = originalOf(missing, strays, evidence);
        return original ? [{ ...original, ...missing }] : [];
    })[0];
}
function originalOf(missing, strays, { expectation }) {
    if (!(0,challenge/* isChallengeName */.Jw)(expectation.name) || isToken(missing.expected))
        return undefined;
    return strays.find(({ seen, seenText }) => isToken(seen.rdata) && slipBetween(missing.expectedText, seenText) !== undefined);
}
/** The TXT values at the end of the alias path that no name of the run wants. */
const straysIn = oncePerRun((evidence, run) => recordsSeen(evidence).flatMap((seen) => {
    const seenText = textIn(seen.rdata);
    return seenText === undefined || wantedBy(seen.rdata, run).length > 0 ? [] : [{ seen, seenText }];
}));
/** The expected TXT values that no server shows, with their texts. */
function missingTexts(evidence) {
    return missingValues(evidence).flatMap((expected) => {
        const expectedText = textIn(expected);
        return expectedText === undefined ? [] : [{ expected, expectedText }];
    });
}
function likeliest(strays, missing) {
    const misses = strays.flatMap((stray) => {
        const slip = slipBetween(stray.seenText, missing.expectedText);
        return slip === undefined ? [] : [{ ...stray, ...missing, slip }];
    });
    return misses.toSorted((a, b) => SLIPS.indexOf(a.slip) - SLIPS.indexOf(b.slip))[0];
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/wrong-value.js



/** The diagnosis of a value that was misshapen on its way into the zone: the record is to be replaced. */
function wrongValue(evidence, { seen, expected }, words) {
    const outcome = seen.shownBy[0]?.outcome;
    const ttl = outcome?.kind === 'answer' ? outcome.ttl : undefined;
    return {
        id: words.id,
        severity: 'error',
        final: isProven(evidence, expected),
        headline: words.headline,
        explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, ${words.shows}. ${words.because}`,
        cure: cureAtEnd(evidence, words.cure, (name) => [
            remove(name, seen.rdata, ttl),
            add(name, expected, ttl),
        ]),
        evidence: seen.shownBy,
        ...(words.caret && { caret: words.caret }),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/case.js



/** Fires on a TXT value that is the missing one but for its case; base64url tells capital letters from small ones. */
const valueCase = {
    id: 'value-case',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'case');
        if (!miss)
            return undefined;
        const { seen, expected, seenText } = miss;
        return wrongValue(evidence, miss, {
            id: 'value-case',
            headline: 'capital and small letters of the TXT value are mixed up',
            shows: `the expected value with ${changeIn(seenText)}`,
            because: 'A CA compares every character, and in base64url `a` and `A` are different ones.',
            cure: 'Put the value in exactly as it was given; a form that changes its letters cannot be used.',
            caret: caretOf(seen.rdata, expected, 'from here on letters have the wrong case'),
        });
    },
};
function changeIn(seen) {
    if (seen === seen.toLowerCase())
        return 'all letters in lower case';
    return seen === seen.toUpperCase() ? 'all letters in upper case' : 'some letters in the other case';
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/expected-malformed.js
// value-expected-malformed: the value that the settings expect has a shape that no CA can accept.





/**
 * Fires at a name for a challenge, where the value expected is a misshapen copy of the one in DNS: then the settings are
 * to be corrected and not the zone. Where DNS has the same misshapen value, it warns that no CA will accept it.
 */
const valueExpectedMalformed = {
    id: 'value-expected-malformed',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const slip = slipOfSettings(evidence, run);
        if (slip)
            return settingIsWrong(evidence, slip);
        const same = misshapenAndSeen(evidence);
        return same && bothAreWrong(evidence, same);
    },
};
function settingIsWrong(evidence, { seen, seenText, expectedText }) {
    const setting = settingOf(evidence);
    return {
        id: 'value-expected-malformed',
        severity: 'error',
        // Two random tokens are never alike, so that in DNS is the one that was meant.
        final: allAgree(evidence),
        headline: `the setting \`${setting}\` has a value that no CA can accept`,
        explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, a value of the right shape, of which the expected one is a misshapen copy. ${whyOf(expectedText)}`,
        cure: { sentence: `Correct \`${setting}\` to \`${seenText}\`; the record can stay as it is.`, lines: [] },
        evidence: seen.shownBy,
    };
}
/** An expected value that no CA can accept, and that servers show. */
function misshapenAndSeen(evidence) {
    const { name, type, match, values } = evidence.expectation;
    if (type !== 'TXT' || match === 'absent' || !(0,challenge/* isChallengeName */.Jw)(name))
        return undefined;
    const misshapen = new Set(values.filter((value) => !isToken(value)).map(textIn));
    return recordsSeen(evidence).find(({ rdata }) => misshapen.has(textIn(rdata)));
}
function bothAreWrong(evidence, seen) {
    return {
        id: 'value-expected-malformed',
        severity: 'warning',
        final: false,
        headline: `no CA can accept the value that is expected at ${endName(evidence)}`,
        explain: `${whoShows(evidence, seen.shownBy)} the expected value, which is not the value of a challenge. ${whyOf(textIn(seen.rdata) ?? '')}`,
        cure: {
            sentence: `Put the value that the CA asked for into \`${settingOf(evidence)}\` and into the record.`,
            lines: [],
        },
        evidence: seen.shownBy,
    };
}
function whyOf(text) {
    const shape = (0,value/* valueShape */.H)(text);
    return shape.kind === 'right' ? '' : shape.sentences.join(' ');
}
/** The setting that the values came from; with names of their own they are in `expected-values`. */
function settingOf({ expectation: { origin } }) {
    return origin.input === 'records' ? 'records' : 'expected-values';
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/glued.js




/** A shorter value may be a part of another by chance. */
const MIN_VALUE = 8;
/** Fires on a TXT record that holds two or more of the values that this name needs (RFC 8555 section 8.4: one record each). */
const valueGlued = {
    id: 'value-glued',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const glued = straysIn(evidence, run)
            .map((stray) => ({ stray, parts: partsOf(stray, evidence) }))
            .find(({ parts }) => parts.length > 1);
        const isMissing = missingTexts(evidence).some(({ expected }) => glued?.parts.includes(expected));
        return glued && isMissing ? glued_diagnose(evidence, glued.stray, glued.parts) : undefined;
    },
};
function partsOf({ seenText }, { expectation }) {
    return expectation.values.filter((value) => {
        const text = textIn(value);
        return text !== undefined && text.length >= MIN_VALUE && seenText.includes(text);
    });
}
function glued_diagnose(evidence, { seen }, parts) {
    return {
        id: 'value-glued',
        severity: 'error',
        final: parts.every((part) => isProven(evidence, part)),
        headline: `${parts.length} values are in one TXT record`,
        explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, a record in which ${parts.length} of the expected values are joined. A CA compares each record with one value.`,
        cure: cureAtEnd(evidence, 'Make a record of its own for each value, all with the same name.', (name) => [
            removeShown(name, seen.rdata, seen.shownBy),
            ...parts.map((part) => add(name, part)),
        ]),
        evidence: seen.shownBy,
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/key-authorization.js


/** Fires on a TXT value whose SHA-256 digest is the missing value (RFC 8555 sections 8.1 and 8.4). */
const valueKeyAuthorization = {
    id: 'value-key-authorization',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'key-authorization');
        if (!miss)
            return undefined;
        return wrongValue(evidence, miss, {
            id: 'value-key-authorization',
            headline: 'the TXT value is the key authorization instead of its digest',
            shows: 'a token, a dot and the thumbprint of an account key: the text that the file of http-01 holds',
            because: 'For DNS the record holds its SHA-256 digest in base64url, which is exactly the expected value.',
            cure: 'Replace the key authorization by its digest.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/value/not-base64url.js
// value-not-base64url: the right digest, written in another alphabet.




/** Fires on a TXT value that is the missing one in standard base64, with padding, or in hexadecimal (RFC 8555 section 8.4). */
const valueNotBase64url = {
    id: 'value-not-base64url',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'not-base64url');
        if (!miss)
            return undefined;
        const shape = (0,value/* valueShape */.H)(miss.seenText);
        const mistakes = shape.kind === 'wrong' ? shape.mistakes : [];
        const isHex = mistakes.includes('hex-digest');
        const remark = mistakes.includes('standard-base64')
            ? 'base64url writes "-" for "+" and "_" for "/"'
            : 'base64url has no padding here';
        return wrongValue(evidence, miss, {
            id: 'value-not-base64url',
            headline: `the TXT value is in ${isHex ? 'hexadecimal' : 'standard base64'} instead of base64url`,
            shows: `the expected digest in ${isHex ? 'hexadecimal' : 'standard base64'}`,
            because: 'A CA wants it in base64url without padding, and compares every character.',
            cure: 'Replace the value by the one in base64url.',
            ...(!isHex && { caret: caretOf(miss.seen.rdata, miss.expected, remark) }),
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/value/old.js





/**
 * Fires where a challenge name shows tokens (RFC 8555 section 8.4), but none of those expected: another order's. The new
 * value may be on its way, so waiting goes on.
 */
const valueOld = {
    id: 'value-old',
    yieldsTo: [
        'wildcard-answers',
        'type-alias-beside-data',
        'value-swapped',
        'value-replaced',
        ...MISSHAPEN,
        ...MISPLACED,
    ],
    judge(evidence, _answers, run) {
        const missing = missingValues(evidence);
        const { length } = evidence.expectation.values;
        const isOneOrder = length > 0 && missing.length === length && missing.every(isToken);
        const old = straysIn(evidence, run).filter(({ seen }) => isToken(seen.rdata));
        return isOneOrder && old.length > 0 ? old_diagnose(evidence, old) : undefined;
    },
};
function old_diagnose(evidence, old) {
    const values = old.length === 1 ? 'a value' : `${old.length} values`;
    return {
        id: 'value-old',
        severity: 'error',
        final: false,
        headline: 'the TXT value is that of another order',
        explain: `${whoShows(evidence, old[0]?.seen.shownBy ?? [])}, at ${endName(evidence)}, ${values} of the right shape that nobody expects now. The new value was not written yet, was written elsewhere, or is on its way to the servers.`,
        cure: cureAtEnd(evidence, 'Add the new value; the old one may go.', (name) => [
            ...old.map(({ seen }) => removeShown(name, seen.rdata, seen.shownBy)),
            ...missingValues(evidence).map((value) => add(name, value)),
        ]),
        evidence: old.flatMap(({ seen }) => seen.shownBy),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/pasted-line.js


/** Fires on a TXT value that holds the missing one amid other text, such as the rest of a line of a zone file. */
const valuePastedLine = {
    id: 'value-pasted-line',
    yieldsTo: ['wildcard-answers', 'value-glued'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'pasted-line');
        if (!miss)
            return undefined;
        const isLine = /\bTXT\b/i.test(miss.seenText);
        return wrongValue(evidence, miss, {
            id: 'value-pasted-line',
            headline: isLine
                ? 'the TXT value is a whole line of a zone file'
                : 'the TXT value has other text around it',
            shows: isLine
                ? 'a line of a zone file that holds the expected value'
                : 'the expected value amid other text',
            because: 'A CA compares the whole text of the record with the value.',
            cure: 'Put in the value alone; its name and type have fields of their own.',
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/value/quoted.js



/** Fires on a TXT value that is the missing one with quotation marks in it, and perhaps spaces. */
const valueQuoted = {
    id: 'value-quoted',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'quoted');
        if (!miss)
            return undefined;
        return wrongValue(evidence, miss, {
            id: 'value-quoted',
            headline: 'the TXT value has quotation marks in it',
            shows: 'the expected value with quotation marks as a part of it',
            because: 'Quotation marks belong to the notation of zone files, and a DNS panel adds them by itself; a CA compares those inside the value too.',
            cure: 'Put the value in without quotation marks.',
            caret: caretOf(miss.seen.rdata, miss.expected, 'a quotation mark that is part of the value'),
        });
    },
};

;// CONCATENATED MODULE: ./build/js/diagnose/value/reordered.js



/** Fires on a TXT record whose strings make the missing value when they are joined in another order. */
const valueReordered = {
    id: 'value-reordered',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const missing = missingTexts(evidence);
        const pairs = straysIn(evidence, run).flatMap((stray) => missing.map((text) => ({ ...stray, ...text })));
        const pair = pairs.find(({ seen, expected }) => areSamePieces(seen.rdata, expected));
        if (!pair)
            return undefined;
        return wrongValue(evidence, pair, {
            id: 'value-reordered',
            headline: 'the strings of the TXT record are in the wrong order',
            shows: 'the pieces of the expected value in another order',
            because: 'Whoever reads the record joins its strings in the order in which they stand.',
            cure: 'Put the strings in their order, all in one record.',
            caret: caretOf(pair.seen.rdata, pair.expected, 'from here on another piece should follow'),
        });
    },
};
/** Whether the strings of the one, joined in some order, make the text of the other. Takes the longest that fits, each once. */
function areSamePieces(seen, expected) {
    if (seen.type !== 'TXT' || expected.type !== 'TXT' || seen.strings.length < 2)
        return false;
    let rest = Buffer.concat(expected.strings).toString('latin1');
    const pieces = seen.strings.map((string) => Buffer.from(string).toString('latin1'));
    const left = pieces.filter((piece) => piece !== '').toSorted((a, b) => b.length - a.length);
    while (left.length > 0) {
        const next = left.findIndex((piece) => rest.startsWith(piece));
        if (next === -1)
            return false;
        rest = rest.slice(left.splice(next, 1)[0]?.length);
    }
    return rest === '';
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/replaced.js






/**
 * Fires where a name shows some of the values that it needs, and nothing that another order left there: as a rule the
 * second value was written over the first. It may still be on its way, so waiting goes on. Names that aliases lead to
 * the same place need all of their values there.
 */
const valueReplaced = {
    id: 'value-replaced',
    yieldsTo: ['wildcard-answers', ...MISSHAPEN, ...MISPLACED],
    judge(evidence, _answers, run) {
        const missing = missingValues(evidence).filter(({ type }) => type === 'TXT');
        if (missing.length === 0 || straysIn(evidence, run).some(({ seen }) => isToken(seen.rdata)))
            return undefined;
        const present = recordsSeen(evidence).filter((seen) => isWantedHere(seen, evidence, run));
        return present.length > 0 ? replaced_diagnose(evidence, present, missing) : undefined;
    },
};
function isWantedHere({ rdata }, evidence, run) {
    const owners = wantedBy(rdata, run);
    const end = lastHop(evidence)?.name.key;
    return run.evidence.some((other) => owners.includes(other.expectation) && lastHop(other)?.name.key === end);
}
function replaced_diagnose(evidence, present, missing) {
    const of = present.length + missing.length;
    return {
        id: 'value-replaced',
        severity: 'error',
        final: false,
        headline: `only ${present.length} of ${of} TXT values ${present.length === 1 ? 'is' : 'are'} there`,
        explain: `${whoShows(evidence, present[0]?.shownBy ?? [])}, at ${endName(evidence)}, ${present.length} of the ${of} values that this name needs side by side. Where a value is written over the one before, only the last one stays.`,
        cure: cureAtEnd(evidence, 'Add what is missing as a record of its own, and leave the rest as it is.', (name) => [
            ...present.map(({ rdata }) => keep(name, rdata)),
            ...missing.map((value) => add(name, value)),
        ]),
        evidence: present.flatMap(({ shownBy }) => shownBy),
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/swapped.js





/** Fires where a value of another name stands in the place of the missing one, and no alias makes the two names one. */
const valueSwapped = {
    id: 'value-swapped',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        if (missingValues(evidence).length === 0)
            return undefined;
        for (const seen of recordsSeen(evidence)) {
            const owner = ownerOf(seen, evidence, run);
            if (owner && (isToken(seen.rdata) || isExchanged(evidence, owner, run)))
                return swapped_diagnose(evidence, seen, owner);
        }
        return undefined;
    },
};
/** The other name that wants the value, unless this one wants it too, or an alias leads both to the same place. */
function ownerOf({ rdata }, evidence, run) {
    const owners = wantedBy(rdata, run);
    if (owners.includes(evidence.expectation))
        return undefined;
    const end = lastHop(evidence)?.name.key;
    const isOurs = owners.some((owner) => endOf(owner, run) === end);
    return isOurs ? undefined : owners[0];
}
/** Whether the other name shows a value that is missing here: then they were swapped, whatever the values look like. */
function isExchanged(evidence, owner, run) {
    return missingValues(evidence).some((missing) => shownAt(missing, run).some(({ expectation }) => expectation === owner));
}
/** The key of the name at which another expectation ends. */
function endOf(expectation, run) {
    const evidence = run.evidence.find((other) => other.expectation === expectation);
    return evidence && lastHop(evidence)?.name.key;
}
function swapped_diagnose(evidence, seen, owner) {
    const missing = missingValues(evidence);
    return {
        id: 'value-swapped',
        severity: 'error',
        final: missing.every((value) => isProven(evidence, value)),
        headline: `the TXT value belongs to ${quoted(owner.name)}`,
        explain: `${whoShows(evidence, seen.shownBy)}, at ${endName(evidence)}, the value that was given for ${quoted(owner.name)}. Every name has a value of its own, and a CA compares each with its own.`,
        cure: cureAtEnd(evidence, 'Give each name its own value.', (name) => [
            removeShown(name, seen.rdata, seen.shownBy),
            ...missing.map((value) => add(name, value)),
        ]),
        evidence: seen.shownBy,
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/truncated.js



/** Fires on a TXT value that is the beginning or the end of the missing one. */
const valueTruncated = {
    id: 'value-truncated',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'truncated');
        if (!miss)
            return undefined;
        const { seen, expected, seenText, expectedText } = miss;
        const lost = expectedText.length - seenText.length;
        const isBeginning = expectedText.startsWith(seenText);
        const characters = lost === 1 ? 'character' : `${lost} characters`;
        return wrongValue(evidence, miss, {
            id: 'value-truncated',
            headline: `the TXT value lacks its ${isBeginning ? 'last' : 'first'} ${characters}`,
            shows: `${seenText.length} of the ${expectedText.length} characters of the expected value`,
            because: `A CA compares the whole text. ${reason(seenText.length, isBeginning)}`,
            cure: 'Put in the whole value.',
            caret: caretOf(seen.rdata, expected, `${lost === 1 ? '1 character is' : `${lost} characters are`} missing`),
        });
    },
};
/** RFC 1035 section 3.3: what a form cuts off after 255 characters has to be split into several strings. */
const LONGEST_STRING = 255;
function reason(length, isBeginning) {
    return isBeginning && length % LONGEST_STRING === 0
        ? 'One string of a record holds 255 characters; the rest of a longer value goes into further strings of the same record.'
        : 'Often a character at the edge was not selected when it was copied.';
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/characters.js
// Names of characters, for people who cannot tell them apart on their screen.
/** "digit 0", "capital letter O", "small letter l", "hyphen": what a character is, in words. */
function characterName(character) {
    if (/\d/.test(character))
        return `digit ${character}`;
    if (/[A-Z]/.test(character))
        return `capital letter ${character}`;
    if (/[a-z]/.test(character))
        return `small letter ${character}`;
    return NAMES.get(character) ?? (UNSEEN.test(character) ? codePoint(character) : `"${character}"`);
}
/** What a reader does not see on a screen, or what moves other characters about. */
const UNSEEN = /[\p{C}\p{Z}]/u;
const NAMES = new Map([
    ['-', 'hyphen'],
    ['_', 'underscore'],
    [' ', 'space'],
    ['\n', 'line break'],
    ['\r', 'carriage return'],
    ['\t', 'tab'],
    ['"', 'quotation mark'],
    ["'", 'apostrophe'],
    ['`', 'backtick'],
    ['=', 'equals sign'],
    ['+', 'plus sign'],
    ['/', 'slash'],
    ['\\', 'backslash'],
    ['.', 'dot'],
    ['\u00a0', 'no-break space'],
    ['\u200b', 'space of no width'],
    ['\u2010', 'typographic hyphen'],
    ['\u2011', 'no-break hyphen'],
    ['\u2013', 'en dash'],
    ['\u2014', 'em dash'],
    ['\u2212', 'minus sign'],
    ['\u201c', 'typographic quotation mark'],
    ['\u201d', 'typographic quotation mark'],
    ['\u201e', 'typographic quotation mark'],
    ['\ufeff', 'byte order mark'],
]);
function codePoint(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `character U+${code}`;
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/typo.js





/** Fires on a TXT value that is a slip or two of the pen away from a missing one; names the characters that differ. */
const valueTypo = {
    id: 'value-typo',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'typo');
        if (!miss)
            return undefined;
        const { seen, expected, seenText, expectedText } = miss;
        const slips = slipsBetween(seenText, expectedText);
        return wrongValue(evidence, miss, {
            id: 'value-typo',
            headline: headlineOf(miss, slips),
            shows: `a value that differs from the expected one in ${slips === 1 ? 'one place' : 'two places'}`,
            because: 'A CA compares every character.',
            cure: 'Correct the value of the record.',
            caret: caretOf(seen.rdata, expected, remarkOf(seenText, expectedText)),
        });
    },
};
function headlineOf({ seenText, expectedText }, slips) {
    const surplus = seenText.length - expectedText.length;
    if (Math.abs(surplus) === slips && slips > 0) {
        const number = slips === 1 ? 'one character' : 'two characters';
        return surplus > 0 ? `the TXT value has ${number} too many` : `the TXT value lacks ${number}`;
    }
    if (slips === 1 && isSwap(seenText, expectedText))
        return 'two characters of the TXT value are swapped';
    return `the TXT value has ${slips === 1 ? 'one wrong character' : 'two wrong characters'}`;
}
/** What is wrong where the texts part. */
function remarkOf(seen, expected) {
    const [[is], [should]] = partingOf(seen, expected);
    if (is !== undefined && (should === undefined || seen.length > expected.length))
        return `${characterName(is)} is too much`;
    if (should !== undefined && (is === undefined || seen.length < expected.length))
        return `${characterName(should)} is missing`;
    if (isSwap(seen, expected))
        return `${characterName(is ?? '')} and ${characterName(should ?? '')} are swapped`;
    return `${characterName(is ?? '')}, should be ${characterName(should ?? '')}`;
}
function isSwap(seen, expected) {
    const [[a, b], [c, d]] = partingOf(seen, expected);
    return a !== undefined && b !== undefined && a === d && b === c;
}
/** The next two characters of each text where they part. */
function partingOf(seen, expected) {
    const [is, should] = [Array.from(seen), Array.from(expected)];
    const differs = should.findIndex((character, index) => character !== is[index]);
    const at = differs === -1 ? should.length : differs;
    return [is.slice(at, at + 2), should.slice(at, at + 2)];
}

;// CONCATENATED MODULE: ./build/js/diagnose/value/whitespace.js




/** Fires on a TXT value that differs from the missing one in white space and invisible characters only. */
const valueWhitespace = {
    id: 'value-whitespace',
    yieldsTo: ['wildcard-answers'],
    judge(evidence, _answers, run) {
        const miss = nearMiss(evidence, run, 'whitespace');
        if (!miss)
            return undefined;
        return wrongValue(evidence, miss, {
            id: 'value-whitespace',
            headline: 'the TXT value has white space where there should be none',
            shows: 'a value that differs from the expected one only in what cannot be seen: spaces, line breaks or characters of no width',
            because: 'A CA compares every character, those that nobody sees as well.',
            cure: 'Put the value in again without spaces around or in it.',
            caret: caretOf(miss.seen.rdata, miss.expected, whitespace_remarkOf(miss)),
        });
    },
};
/** What is there and should not be, or should be there and is not. */
function whitespace_remarkOf({ seenText, expectedText }) {
    const [is, should] = [Array.from(seenText), Array.from(expectedText)];
    const differs = is.findIndex((character, index) => character !== should[index]);
    const at = differs === -1 ? is.length : differs;
    const [extra, wanted] = [is[at], should[at]];
    if (extra !== undefined && !VISIBLE.test(extra))
        return `${characterName(extra)} is too much`;
    return `${characterName(wanted ?? ' ')} is missing`;
}
const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF]/;

;// CONCATENATED MODULE: ./build/js/diagnose/wildcard/answers.js








/**
 * Fires where a value is missing, and the owner name gives the same alias or records as a name beside it that nobody can
 * have made (RFC 4592). The record may be on its way, so waiting goes on.
 */
const wildcardAnswers = {
    id: 'wildcard-answers',
    yieldsTo: ['type-wrong', ...MISPLACED],
    questions(evidence, run) {
        const hop = firstHop(evidence);
        const zone = hop && zoneOf(hop);
        const sibling = siblingOf(evidence, run);
        if (!zone || !sibling || missingValues(evidence).length === 0 || !hop.observations.some(givesData))
            return [];
        return [{ question: { name: sibling, type: evidence.expectation.type }, zone: zone.apex }];
    },
    judge(evidence, answers) {
        const hop = firstHop(evidence);
        const missing = missingValues(evidence);
        const beside = answers.flat().find(givesData);
        const alike = hop && beside ? hop.observations.filter((own) => giveTheSame(own, beside)) : [];
        return missing.length > 0 && beside && alike.length > 0 ? answers_diagnose(evidence, beside, alike) : undefined;
    },
};
/** A name beside the owner name, in the same zone. */
function siblingOf(evidence, run) {
    const hop = firstHop(evidence);
    const zone = hop && zoneOf(hop);
    const parent = hop && (0,wire_name/* parentOf */.gN)(hop.name);
    return zone && parent && (0,wire_name/* isSubdomain */.J4)(parent, zone.apex) ? unmadeBelow(parent, run) : undefined;
}
function answers_diagnose(evidence, beside, alike) {
    const hop = firstHop(evidence);
    const { name, type } = evidence.expectation;
    const what = beside.outcome.kind === 'alias' ? `an alias of ${quoted(beside.outcome.target)}` : `${type} records`;
    return {
        id: 'wildcard-answers',
        severity: 'error',
        final: false,
        headline: `a wildcard answers for ${quoted(name)}, the record itself is not there`,
        explain: `A name that nobody has made gives the same answer, ${what}. So it comes from a wildcard record, which stops answering for this name as soon as the record is there.`,
        cure: {
            sentence: 'Add the record; the wildcard can stay as it is.',
            ...cureZone(hop),
            lines: missingValues(evidence).map((value) => add(name, value)),
        },
        evidence: [...alike, beside],
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/wildcard/hidden.js
// wildcard-hidden: the challenge record takes the wildcard away from its domain, which then has no address any more.







/**
 * Warns where a domain has its addresses from a wildcard only: a wildcard answers for names that do not exist, and a
 * domain exists as soon as there is a record below it, if only as an empty non-terminal (RFC 4592 sections 2.2.2 and 3.3.1).
 */
const wildcardHidden = {
    id: 'wildcard-hidden',
    questions(evidence, run) {
        const names = hidden_namesOf(evidence, run);
        const hop = firstHop(evidence);
        if (!names || !hop || evidence.expectation.match === 'absent')
            return [];
        // Where a wildcard could answer for the domain it would also keep its names from being NXDOMAIN.
        if (isUnknown(hop))
            return [];
        const isThere = hop.observations.some(givesData);
        return [hidden_addressOf(names.covered, names.apex), hidden_addressOf(isThere ? names.domain : names.below, names.apex)];
    },
    judge(evidence, answers, run) {
        const names = hidden_namesOf(evidence, run);
        if (!names)
            return undefined;
        const [covered, domain, below] = [names.covered, names.domain, names.below].map((name) => answers.flat().findLast(({ question }) => question.name.key === name.key));
        if (!covered)
            return undefined;
        const isToBeHidden = below !== undefined && giveTheSame(covered, below);
        const isHidden = domain?.outcome.kind === 'nodata' && givesData(covered);
        const proof = isToBeHidden ? below : isHidden ? domain : undefined;
        return proof && hidden_diagnose(evidence, names.domain, covered, proof);
    },
};
/** Undefined for a name without underscored labels, and for a domain that is the apex of its zone and so exists anyway. */
function hidden_namesOf(evidence, run) {
    const hop = firstHop(evidence);
    const zone = hop && zoneOf(hop);
    if (!hop || !zone)
        return undefined;
    const { prefix, domain } = (0,owner_name/* splitOwner */.I)(hop.name);
    const parent = (0,wire_name/* parentOf */.gN)(domain);
    if (prefix.length === 0 || !parent || !(0,wire_name/* isSubdomain */.J4)(parent, zone.apex))
        return undefined;
    const [covered, below] = [unmadeBelow(parent, run), unmadeBelow(domain, run)];
    return covered && below && { apex: zone.apex, domain, covered, below };
}
function hidden_addressOf(name, zone) {
    return { question: { name, type: 'A' }, zone };
}
function hidden_diagnose(evidence, domain, covered, proof) {
    const { outcome } = covered;
    const records = outcome.kind === 'answer' || outcome.kind === 'alias' ? outcome.records : [];
    return {
        id: 'wildcard-hidden',
        severity: 'warning',
        final: false,
        headline: `${quoted(evidence.expectation.name)} takes the wildcard away from ${quoted(domain)}`,
        explain: `${quoted(domain)} has no addresses of its own, only those of a wildcard. A wildcard does not answer for names that exist, and with a record below it the domain exists: as long as the challenge record is there, visitors of ${quoted(domain)} find nothing.`,
        cure: {
            sentence: 'Give the domain records of its own, the same as those of the wildcard.',
            ...cureZone(firstHop(evidence)),
            lines: records.map(({ rdata, ttl }) => add(domain, rdata, ttl)),
        },
        evidence: [covered, proof],
    };
}

;// CONCATENATED MODULE: ./build/js/diagnose/index.js






























































































/** Every rule, the first that a CA would trip over first. */
const RULES = [
    networkBlocked,
    networkIntercepted,
    namePolicy,
    domainNotDelegated,
    zoneNotLoaded,
    delegationElsewhere,
    delegationParentChild,
    glueWrong,
    dnssecKeyMissing,
    dnssecDsMismatch,
    dnssecKeyUnfit,
    dnssecExpired,
    dnssecNotYetValid,
    dnssecNoKey,
    dnssecNoSignature,
    dnssecSignatureWrong,
    dnssecSignerWrong,
    dnssecLabelsWrong,
    dnssecUnsupported,
    dnssecTooManyTries,
    dnssecDenialMissing,
    apexAlias,
    aliasLoop,
    typeAliasBesideData,
    typeWrong,
    aliasUndotted,
    nameDoubledZone,
    nameTooShort,
    namePrefixMissing,
    namePrefixMisspelt,
    nameWildcardKept,
    nameWrongSibling,
    valueExpectedMalformed,
    valuePastedLine,
    valueGlued,
    valueQuoted,
    valueWhitespace,
    valueKeyAuthorization,
    valueNotBase64url,
    valueReordered,
    valueTruncated,
    valueCase,
    valueTypo,
    valueSwapped,
    wildcardAnswers,
    aliasDangling,
    aliasTargetMissingValue,
    aliasFlattened,
    aliasLong,
    valueReplaced,
    valueOld,
    wildcardHidden,
    serverBehind,
    serversDisagree,
    persistMalformed,
    persistPolicy,
    persistExpired,
    persistAccount,
    persistAccountUnknown,
    persistIssuer,
    caaCriticalUnknown,
    caaForbidsWildcard,
    caaForbids,
    caaNobody,
    caaMisnamed,
    caaMalformed,
    caaAccount,
    caaMethod,
    caaLookupFailed,
    caaUndecided,
    addressPrivate,
    addressLeftOver,
    nameserverPrivate,
    nameserverUnresolvable,
    nameserverAlias,
    tcpMissing,
    serverDropsType,
    serverNotAuthoritative,
    serverRefuses,
    serverFails,
    serverNotAnswering,
    splitHorizon,
    cacheFlapping,
    cacheNegative,
    cacheStale,
    resolverFilters,
    resolverNotAnswering,
    serverChangesCase,
    persistExpiresBeforeRenewal,
    dnssecIndeterminate,
    caaProfilesDiffer,
    negativeTtlLong,
    ttlLong,
    ipv6Untested,
];


/***/ }),

/***/ 8029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseAnchors),
/* harmony export */   s: () => (/* binding */ ROOT_ANCHORS)
/* harmony export */ });
/* harmony import */ var _wire_zonefile_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3657);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(227);
/* harmony import */ var _keytag_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6274);
// Trust anchors: the keys that validation begins with. The root's own, and a reader for those of other roots.



/** SHA-256, in which the root's own trust anchors are published. */
const ANCHOR_DIGEST = 2;
/** KSK-2017 and KSK-2024 of the root zone, as in root.ds of Debian's dns-root-data 2024071801~deb12u1. */
const ROOT_ANCHORS = parseAnchors(`
. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
. IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16
`);
/**
 * Reads trust anchors, one a line: a zone name and its DS or DNSKEY record in presentation format. Several lines may name one
 * zone, whose keys then are all trusted. Throws a ZoneFileError with every fault.
 */
function parseAnchors(text) {
    const lines = (0,_wire_zonefile_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecordLines */ .uk)(text);
    const faults = lines.flatMap(faultOf);
    if (faults.length > 0)
        throw new _wire_zonefile_js__WEBPACK_IMPORTED_MODULE_0__/* .ZoneFileError */ .lY(faults);
    const anchors = new Map();
    for (const { name: zone, rdata } of lines) {
        const anchor = anchors.get(zone.key) ?? { zone, ds: [] };
        if (rdata.type === 'DS')
            anchor.ds.push(rdata);
        if (rdata.type === 'DNSKEY')
            anchor.ds.push(dsOf(zone, rdata));
        anchors.set(zone.key, anchor);
    }
    return [...anchors.values()];
}
function faultOf({ type, line }) {
    if (type === 'DS' || type === 'DNSKEY')
        return [];
    return [{ line, message: `a trust anchor is a DS or a DNSKEY record, this is a record of type ${type}` }];
}
function dsOf(zone, key) {
    return {
        type: 'DS',
        keyTag: (0,_keytag_js__WEBPACK_IMPORTED_MODULE_2__/* .keyTag */ .Q)(key),
        algorithm: key.algorithm,
        digestType: ANCHOR_DIGEST,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .keyDigest */ .g5)(zone, key, ANCHOR_DIGEST),
    };
}


/***/ }),

/***/ 227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g5: () => (/* binding */ keyDigest),
/* harmony export */   qe: () => (/* binding */ fitsDs),
/* harmony export */   vh: () => (/* binding */ isDigestType)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9363);
/* harmony import */ var _wire_rdata_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9100);
/* harmony import */ var _wire_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5711);
// Whether a DS record stands for a DNSKEY record. Knows the digest types; not what follows from a match.




/** The IANA numbers of the digest types that can be computed here, and their names in node:crypto. */
const DIGESTS = { 1: 'sha1', 2: 'sha256', 4: 'sha384' };
/** Whether a DS record with this digest type can be compared here. */
function isDigestType(digestType) {
    return Object.hasOwn(DIGESTS, digestType);
}
/** Whether the DS record holds the digest of this DNSKEY record of `zone`. */
function fitsDs(zone, key, ds) {
    return isDigestType(ds.digestType) && Buffer.compare(keyDigest(zone, key, ds.digestType), ds.digest) === 0;
}
/** The digest of a DNSKEY record of `zone` as a DS record holds it (RFC 4034 section 5.1.4). */
function keyDigest(zone, key, digestType) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(DIGESTS[digestType])
        .update((0,_wire_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeName */ .aA)((0,_wire_name_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(zone)))
        .update((0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeRdata */ .pr)(key))
        .digest();
}


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ keyTag)
/* harmony export */ });
/* harmony import */ var _wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9100);
// The short number by which signatures and delegations point to a key. Different keys may share one.

/** The key tag of a DNSKEY record (RFC 4034 appendix B), 0 to 65535. Not for algorithm 1, which counts differently and is not supported. */
function keyTag(key) {
    let sum = 0;
    for (const [at, octet] of (0,_wire_rdata_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeRdata */ .pr)(key).entries())
        sum += at % 2 === 0 ? octet << 8 : octet;
    return (sum + (sum >>> 16)) & 0xffff;
}


/***/ }),

/***/ 9405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   D3: () => (/* binding */ presentEndpoint),
/* harmony export */   cY: () => (/* binding */ EndpointError)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
// Endpoints: where and over what a server is asked, and how that is written. It does not know whose server it is.

/** An address that cannot be read; the message says what was given and what is allowed. */
class EndpointError extends Error {
    name = 'EndpointError';
}
const DNS_PORT = 53;
/** RFC 7858 section 3.1. */
const TLS_PORT = 853;
const ALLOWED = 'allowed: 192.0.2.1, 192.0.2.1:5353, 2001:db8::1, [2001:db8::1]:5353, tcp://192.0.2.1, tls://dns.example, https://dns.example/dns-query';
/**
 * Reads an address as people write it: `ip`, `ip:port`, `[ip6]:port`, `tcp://ip[:port]`, `tls://host[:port]`, `https://host/path`.
 * Throws an EndpointError for anything else.
 */
function parseEndpoint(text) {
    const given = text.trim();
    const scheme = /^([a-z]+):\/\/(.*)$/i.exec(given);
    if (scheme === null)
        return { transport: 'udp', ...addressAndPort(given, given) };
    const transport = scheme[1]?.toLowerCase();
    const rest = scheme[2] ?? '';
    switch (transport) {
        case 'udp':
        case 'tcp':
            return { transport, ...addressAndPort(rest, given) };
        case 'tls':
            return { transport: 'tls', ...hostAndPort(rest, given) };
        case 'https':
            return { transport: 'https', url: httpsUrl(given) };
        default:
            throw refused(given);
    }
}
/** Writes an endpoint so that `parseEndpoint` reads the same back; the usual port is left out. */
function presentEndpoint(endpoint) {
    switch (endpoint.transport) {
        case 'udp':
            return withPort(endpoint.ip, endpoint.port, DNS_PORT);
        case 'tcp':
            return `tcp://${withPort(endpoint.ip, endpoint.port, DNS_PORT)}`;
        case 'tls':
            return `tls://${withPort(endpoint.host, endpoint.port, TLS_PORT)}`;
        case 'https':
            return endpoint.url;
    }
}
function addressAndPort(text, given) {
    const { host, port } = split(text, given);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0)
        throw refused(given);
    return { ip: host, port: port ?? DNS_PORT };
}
function hostAndPort(text, given) {
    const { host, port } = split(text, given);
    const name = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 ? hostName(host) : host;
    if (name === undefined)
        throw refused(given);
    return { host: name, port: port ?? TLS_PORT };
}
/** Splits off a port. An IPv6 address without brackets carries none. */
function split(text, given) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) !== 0)
        return { host: text };
    const parts = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text);
    const host = parts?.[1] ?? parts?.[2];
    if (host === undefined || (parts?.[1] !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 6))
        throw refused(given);
    if (parts?.[3] === undefined)
        return { host };
    const port = Number(parts[3]);
    if (port < 1 || port > 65535)
        throw refused(given);
    return { host, port };
}
/** A host name in lower case, or nothing when the labels are not letters, digits and hyphens. */
function hostName(text) {
    const name = text.toLowerCase().replace(/\.$/, '');
    const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
    const labels = name.split('.');
    const numbers = /^\d+$/.test(labels.at(-1) ?? '');
    return name.length <= 253 && !numbers && labels.every((part) => label.test(part)) ? name : undefined;
}
function httpsUrl(given) {
    if (!URL.canParse(given))
        throw refused(given);
    const url = new URL(given);
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hash !== '')
        throw refused(given);
    return url.href;
}
function withPort(host, port, usual) {
    if (port === usual)
        return host;
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}
function refused(given) {
    return new EndpointError(`"${given}" is not the address of a DNS server (${ALLOWED})`);
}


/***/ }),

/***/ 8806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   Qu: () => (/* binding */ framed),
/* harmony export */   Vb: () => (/* binding */ createFrames)
/* harmony export */ });
// Frames: DNS messages in a stream of octets, each behind a length of two octets (RFC 1035 section 4.2.2, RFC 7766 section 8).
const NO_OCTETS = new Uint8Array();
const LENGTH_OCTETS = 2;
/** A reader of one stream. */
function createFrames() {
    let held = NO_OCTETS;
    return {
        push(bytes) {
            const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
            const messages = [];
            let at = 0;
            for (let end = frameEnd(all, at); end <= all.length; end = frameEnd(all, at)) {
                messages.push(all.subarray(at + LENGTH_OCTETS, end));
                at = end;
            }
            held = at === all.length ? NO_OCTETS : Uint8Array.from(all.subarray(at));
            return messages;
        },
        partial: () => held.length,
    };
}
/** The message with its length before it, to be written in one piece (RFC 7766 section 8). */
function frame(message) {
    return framed([message]);
}
/** Several messages, each with its length before it, to be written in one piece. */
function framed(messages) {
    const stream = new Uint8Array(messages.reduce((octets, { length }) => octets + LENGTH_OCTETS + length, 0));
    let at = 0;
    for (const message of messages) {
        stream[at] = message.length >> 8;
        stream[at + 1] = message.length & 0xff;
        stream.set(message, at + LENGTH_OCTETS);
        at += LENGTH_OCTETS + message.length;
    }
    return stream;
}
/** Where the frame that begins at `at` ends; Infinity when its length has not come yet. */
function frameEnd(bytes, at) {
    const high = bytes[at];
    const low = bytes[at + 1];
    return high === undefined || low === undefined ? Infinity : at + LENGTH_OCTETS + high * 256 + low;
}


/***/ }),

/***/ 8217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ nodeWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __nccwpck_require__(1314);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/js/net/system-code.js
// The system's code of a network fault, taken from whatever Node throws or reports.
/** `ECONNREFUSED` and the like, of the error or of what caused it; the message where there is no code. */
function systemCode(error) {
    const { cause, code, message } = error;
    if (typeof cause === 'object' && cause !== null && 'message' in cause)
        return systemCode(cause);
    return typeof code === 'string' ? code : message;
}

;// CONCATENATED MODULE: ./build/js/net/node-datagrams.js
// Node's UDP sockets as World wants them: connected, on a fresh port, quiet after close.



/** A connected UDP socket. What is sent before the system has connected it is kept until then. */
function nodeDatagrams(peer, on) {
    const socket = (0,external_node_dgram_.createSocket)((0,external_node_net_.isIP)(peer.ip) === 6 ? 'udp6' : 'udp4');
    let early = [];
    let open = true;
    let first = true;
    const fault = (error) => {
        if (error !== null && open)
            on.error(systemCode(error));
    };
    const send = (bytes) => {
        // Being told costs as much as sending. A firewall refuses the first send already; a refusing server shows when nothing is sent.
        if (first)
            socket.send(bytes, fault);
        else
            socket.send(bytes);
        first = false;
    };
    const connected = (error) => {
        if (!open)
            return;
        if (error !== undefined) {
            on.error(connectFault(error));
            return;
        }
        const { address, port } = socket.remoteAddress();
        // The socket was bound a moment before it was connected: what came in between may be anyone's.
        socket.on('message', (bytes, from) => {
            if (from.port === port && from.address === address)
                on.message(bytes);
        });
        for (const bytes of early ?? [])
            send(bytes);
        early = undefined;
    };
    socket.on('error', fault);
    socket.unref();
    socket.connect(peer.port, peer.ip, connected);
    return {
        send(bytes) {
            if (early === undefined)
                send(bytes);
            else
                early.push(bytes);
        },
        close() {
            open = false;
            socket.close();
        },
    };
}
/** To connect a UDP socket sends nothing: what fails there is the choice of a route, however the system calls it. */
function connectFault(error) {
    const code = systemCode(error);
    return ['EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN'].includes(code) ? 'ENETUNREACH' : code;
}

;// CONCATENATED MODULE: ./build/js/net/node-https.js

/** A connection without a request is closed after so long. */
const IDLE_MS = 5000;
/** POSTs DNS messages (RFC 8484 section 4.1). `ca` replaces the trusted certificates. */
function nodeHttps(ca) {
    const connections = new Map();
    return async (url, body, limits, signal) => {
        const until = performance.now() + limits.ms;
        for (;;) {
            const connection = usable(connections.get(url.origin)) ?? connectTo(url.origin, connections, ca);
            const proven = connection.proven;
            const answer = await post(connection, url, body, { ...limits, ms: until - performance.now() }, signal);
            // A connection that has served before may have been closed by the server at this very moment: once more on a new one.
            if (answer.kind !== 'unreachable' || !proven)
                return answer;
            connection.session.destroy();
        }
    };
}
function usable(connection) {
    return connection?.session.closed === false && !connection.session.destroyed ? connection : undefined;
}
function connectTo(origin, connections, ca) {
    const session = process
        .getBuiltinModule('node:http2')
        .connect(origin, { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) });
    const connection = { session, proven: false };
    session.on('error', (error) => {
        connection.why = systemCode(error);
    });
    session.on('close', () => {
        if (connections.get(origin) === connection)
            connections.delete(origin);
    });
    session.setTimeout(IDLE_MS, () => {
        session.close();
    });
    session.unref();
    connections.set(origin, connection);
    return connection;
}
function post(connection, url, body, limits, signal) {
    return new Promise((resolve) => {
        const stream = connection.session.request({
            ':method': 'POST',
            ':path': url.pathname + url.search,
            'content-type': 'application/dns-message',
            'content-length': String(body.length),
            accept: 'application/dns-message',
        });
        const finish = (answer) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', abort);
            stream.close();
            resolve(answer);
        };
        const abort = () => {
            finish({ kind: 'timeout' });
        };
        const timer = setTimeout(abort, limits.ms);
        if (signal?.aborted === true)
            abort();
        signal?.addEventListener('abort', abort);
        stream.on('error', (error) => {
            finish({ kind: 'unreachable', why: connection.why ?? systemCode(error) });
        });
        stream.on('close', () => {
            finish({ kind: 'unreachable', why: connection.why ?? 'the server reset the request' });
        });
        collect(stream, limits.bytes, (answer) => {
            if (answer.kind === 'answer')
                connection.proven = true;
            finish(answer);
        });
        stream.end(body);
    });
}
function collect(stream, limit, finish) {
    const chunks = [];
    let bytes = 0;
    let status = 0;
    let contentType = '';
    stream.on('response', (headers) => {
        status = headers[':status'] ?? 0;
        contentType = headers['content-type'] ?? '';
    });
    stream.on('data', (chunk) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > limit)
            finish({ kind: 'too-large' });
    });
    stream.on('end', () => {
        if (status !== 0)
            finish({ kind: 'answer', status, contentType, body: Buffer.concat(chunks) });
    });
}

;// CONCATENATED MODULE: ./build/js/net/node-streams.js
// Node's TCP and TLS connections as World wants them. TLS is loaded only when it is used.


/** A TCP connection; small writes are not held back. */
function nodeTcp(peer, on) {
    return streamOf((0,external_node_net_.connect)({ host: peer.ip, port: peer.port, noDelay: true }), 'connect', on);
}
/**
 * A TLS connection whose certificate is valid for `servername` (RFC 8310 section 8.1): a host name among its DNS names, or an IP
 * literal among its IP addresses. `ca` replaces the trusted certificates.
 */
function nodeTls(peer, servername, on, ca) {
    const tls = process.getBuiltinModule('node:tls');
    const socket = tls.connect({
        host: peer.ip,
        port: peer.port,
        // RFC 6066 section 3: no literal addresses in the server name indication.
        servername: (0,external_node_net_.isIP)(servername) === 0 ? servername : '',
        checkServerIdentity: (_host, certificate) => tls.checkServerIdentity(servername, certificate),
        minVersion: 'TLSv1.2',
        ...(ca === undefined ? {} : { ca }),
    });
    socket.setNoDelay(true);
    return streamOf(socket, 'secureConnect', on);
}
function streamOf(socket, opened, on) {
    let why;
    let told = true;
    socket.unref();
    socket.on(opened, () => {
        on.open();
    });
    socket.on('data', (bytes) => {
        on.data(bytes);
    });
    socket.on('error', (error) => {
        why = systemCode(error);
    });
    socket.on('close', () => {
        if (told)
            on.close(why);
    });
    return {
        write: (bytes) => {
            socket.write(bytes);
        },
        end: () => {
            socket.end();
        },
        destroy: () => {
            told = false;
            socket.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/node-world.js
// The World of a real process: Node's clock, its random numbers and its sockets.




/** One call of the system's generator serves some hundred questions. */
const RANDOM_BLOCK = 8192;
/**
 * The real world. Its sockets do not keep the process alive, its timers do: a process ends as soon as nothing is awaited.
 */
function nodeWorld(options = {}) {
    return {
        now: () => performance.now(),
        date: () => new Date(),
        after,
        sleep,
        random: randomBlocks(),
        udp: nodeDatagrams,
        tcp: nodeTcp,
        tls: (peer, servername, on) => nodeTls(peer, servername, on, options.ca),
        https: nodeHttps(options.ca),
    };
}
function after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => {
        clearTimeout(timer);
    };
}
function sleep(ms, signal) {
    return new Promise((resolve) => {
        if (signal?.aborted === true) {
            resolve();
            return;
        }
        const wake = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, ms);
        signal?.addEventListener('abort', wake);
    });
}
/** Hands out slices of blocks that are filled once and never used twice. */
function randomBlocks() {
    let block = new Uint8Array();
    let used = 0;
    return (bytes) => {
        if (used + bytes > block.length) {
            block = (0,external_node_crypto_.randomFillSync)(new Uint8Array(Math.max(RANDOM_BLOCK, bytes)));
            used = 0;
        }
        used += bytes;
        return block.subarray(used - bytes, used);
    };
}


/***/ }),

/***/ 5492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReserved)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
// Reserved addresses: IANA's special-purpose registries (RFC 6890), as far as a packet to them reaches nobody on the Internet.

/** Not globally reachable by the IPv4 registry, and multicast (RFC 5771). */
const IPV4 = [
    '0.0.0.0/8', // this network
    '10.0.0.0/8', // private use
    '100.64.0.0/10', // shared address space
    '127.0.0.0/8', // loopback
    '169.254.0.0/16', // link local
    '172.16.0.0/12', // private use
    '192.0.0.0/24', // protocol assignments
    '192.0.2.0/24', // documentation
    '192.88.99.0/24', // 6to4 relays, deprecated
    '192.168.0.0/16', // private use
    '198.18.0.0/15', // benchmarking
    '198.51.100.0/24', // documentation
    '203.0.113.0/24', // documentation
    '224.0.0.0/4', // multicast
    '240.0.0.0/4', // reserved, limited broadcast
];
/** Not globally reachable by the IPv6 registry, what embeds an IPv4 address, and multicast (RFC 4291 section 2.7). */
const IPV6 = [
    '::/128', // unspecified
    '::1/128', // loopback
    '::ffff:0:0/96', // IPv4-mapped
    '64:ff9b:1::/48', // local translation
    '100::/64', // discard only
    '100:0:0:1::/64', // dummy prefix
    '2001::/32', // Teredo
    '2001:2::/48', // benchmarking
    '2001:10::/28', // ORCHID, deprecated
    '2001:db8::/32', // documentation
    '2002::/16', // 6to4
    '3fff::/20', // documentation
    '5f00::/16', // segment routing
    'fc00::/7', // unique local
    'fe80::/10', // link local
    'fec0::/10', // site local, deprecated
    'ff00::/8', // multicast
];
// A list for each family: in a common one the rule for IPv4-mapped addresses would match every IPv4 address.
const RESERVED_IPV4 = listOf(IPV4, 'ipv4');
const RESERVED_IPV6 = listOf(IPV6, 'ipv6');
/** Whether no server on the Internet can have this address, so that no CA asks there. False for what is no IP address. */
function isReserved(ip) {
    switch ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip)) {
        case 4:
            return RESERVED_IPV4.check(ip, 'ipv4');
        case 6:
            return RESERVED_IPV6.check(ip, 'ipv6');
        default:
            return false;
    }
}
function listOf(subnets, family) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const subnet of subnets) {
        const [network = '', prefix] = subnet.split('/');
        list.addSubnet(network, Number(prefix), family);
    }
    return list;
}


/***/ }),

/***/ 973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Exit statuses: everything required is right, it is not, the settings are broken, or nobody could tell. */
const EXIT = { ready: 0, notReady: 1, badInput: 2, couldNotTell: 3 };
/** The exit status for a report. Broken settings end a run before there is one, with `EXIT.badInput`. */
function exitStatus({ verdict }, failOn) {
    if (failOn === 'never')
        return EXIT.ready;
    switch (verdict.state) {
        case 'ready':
            return EXIT.ready;
        case 'waiting':
        case 'failed':
        case 'blocked':
            return EXIT.notReady;
        case 'unknown':
            return EXIT.couldNotTell;
    }
}


/***/ }),

/***/ 2987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* unused harmony export shortenApart */
/* harmony import */ var _wire_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8535);
// Makes text from outside fit for a terminal and for the log of a runner. It knows nothing of Markdown.

/**
 * Control characters, formatting characters (bidirectional overrides, zero-width ones), separators of lines and
 * paragraphs, and halves of surrogate pairs: what a reader does not see, or what moves other text about.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LAST_OCTET = 0xff;
/** The runner obeys a command of this form anywhere in a line. */
const COMMAND_INSIDE = /##(?=\[)/g;
/** The runner obeys a command of this form at the beginning of a line, after white space. */
const COMMAND_IN_FRONT = /^(\s*):(?=:)/;
/** One line in which everything that cannot be seen is written as an escape: `\010`, `\u{202e}`. */
function visible(text) {
    return text.replace(INVISIBLE, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code <= LAST_OCTET ? (0,_wire_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalEscape */ .hr)(code) : `\\u{${code.toString(16)}}`;
    });
}
/** One line for the log: visible, and without anything that the runner would take for a workflow command. */
function logLine(text) {
    return visible(text)
        .replace(COMMAND_INSIDE, `#${(0,_wire_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalEscape */ .hr)(0x23)}`)
        .replace(COMMAND_IN_FRONT, `$1${(0,_wire_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalEscape */ .hr)(0x3a)}`);
}
/**
 * Long texts shortened like that; where two of them came out alike, both show the place where they part instead of their ends.
 * Texts that part in several places may still look alike.
 */
function shortenApart(texts, limit) {
    return texts.map((text) => {
        const short = shorten(text, limit);
        const twins = texts.filter((other) => other !== text && shorten(other, limit) === short);
        if (twins.length === 0)
            return short;
        const parting = Math.max(...twins.map((other) => commonStart(text, other)));
        const start = Math.max(0, parting - Math.floor(limit / 2));
        const end = start + limit - 2;
        return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
    });
}
function commonStart(a, b) {
    let at = 0;
    while (at < a.length && a[at] === b[at])
        at += 1;
    return at;
}
/** A long text without its middle; `limit` is the length in characters of what comes back at most. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const head = Math.ceil((limit - 1) / 2);
    const tail = limit - 1 - head;
    return `${text.slice(0, head)}…${tail > 0 ? text.slice(-tail) : ''}`;
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ serversIn),
/* harmony export */   Ch: () => (/* binding */ askServers),
/* harmony export */   Jl: () => (/* binding */ serverNamed),
/* harmony export */   Uz: () => (/* binding */ askZone)
/* harmony export */ });
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9617);


const known = new WeakMap();
/** Every address of every server of a zone, each once for each name that leads to it, in the order of the NS sets. */
function serversIn(zone) {
    const before = known.get(zone);
    if (before)
        return before;
    const servers = listServers(zone);
    // A zone is a value that never changes, and ten thousand names ask for the servers of the same one.
    known.set(zone, servers);
    return servers;
}
/** Asks all servers of a zone at the same time, or those that `servers` names. Never rejects: what a server does is an outcome. */
function askZone(network, zone, question, options = {}) {
    const { servers = serversIn(zone), ...manner } = options;
    return askServers(network, servers, question, manner);
}
/**
 * Asks these authoritative servers at the same time. An address with several names is asked once and makes an observation for each.
 * Never rejects.
 */
async function askServers(network, servers, question, manner = {}) {
    const asked = new Map();
    return Promise.all(servers.map((server) => askOnce(server)));
    async function askOnce(server) {
        const before = asked.get(server.endpoint);
        if (before)
            return { ...(await before), server };
        const now = observation(server);
        asked.set(server.endpoint, now);
        return now;
    }
    async function observation(server) {
        return (await (0,_observe_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .l)(network, server, question, 'authoritative', manner)).observation;
    }
}
/** A server as it is asked by a name that leads to it. */
function serverNamed(name, endpoint, zone) {
    return { name, label: (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .presentName */ .Bh)(name).slice(0, -1), endpoint, zone };
}
/** Names with the same address share its endpoint. */
function listServers({ apex, port, servers }) {
    const endpoints = new Map();
    return servers.flatMap(({ name, addresses }) => addresses.map((ip) => {
        const endpoint = endpoints.get(ip) ?? { transport: 'udp', ip, port };
        endpoints.set(ip, endpoint);
        return serverNamed(name, endpoint, apex);
    }));
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ ownRecords),
/* harmony export */   Fe: () => (/* binding */ chase),
/* harmony export */   Mb: () => (/* binding */ dnameBehind),
/* harmony export */   TZ: () => (/* binding */ lowestTtl)
/* harmony export */ });
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);

/**
 * Follows the aliases of an answer section from the name asked. Undefined when that name is no alias, or CNAME was asked for;
 * `too-long` when a DNAME makes a name of more than 255 octets of it (RFC 6672 section 2.2). With `zone`, names outside are not
 * followed: its server is no authority for them. A circle ends where it closes.
 */
function chase(question, zone, answer) {
    if (question.type === 'CNAME')
        return undefined;
    const inside = answer.filter((record) => !zone || (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(record.name, zone));
    const first = stepFrom(question.name, inside);
    if (!first || first === 'too-long')
        return first;
    const chain = [...first.records];
    const seen = new Set([question.name.key]);
    let end = first.target;
    while (!seen.has(end.key)) {
        seen.add(end.key);
        const next = stepFrom(end, inside);
        if (!next || next === 'too-long')
            break;
        chain.push(...next.records);
        end = next.target;
    }
    return { ...first, chain, end };
}
/** The DNAME record that makes the CNAME record of a name in an answer to a question for CNAME, which itself is not followed. */
function dnameBehind({ name, type }, answer) {
    const step = type === 'CNAME' ? stepFrom(name, answer) : undefined;
    return step && step !== 'too-long' && step.via === 'DNAME' ? step.records[0] : undefined;
}
/** The records of one owner name and type. */
function ownRecords(records, name, type) {
    return records.filter((record) => record.rdata.type === type && (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .equalNames */ .JM)(record.name, name));
}
/** The lowest TTL of some records, in seconds; an RRset should have but one (RFC 2181 section 5.2). */
function lowestTtl(records) {
    return Math.min(...records.map(({ ttl }) => ttl));
}
/** A server sends the CNAME that a DNAME makes along with it (RFC 6672 section 3.1); a CNAME of another target stands for itself. */
function stepFrom(name, answer) {
    const cname = cnameOf(name, answer);
    const dname = dnameAbove(name, answer);
    if (!dname)
        return cname;
    const target = (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSuffix */ .qJ)(name, dname.record.name, dname.target);
    if (cname && !(target && (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .equalNames */ .JM)(target, cname.target)))
        return cname;
    return target ? { target, via: 'DNAME', records: [dname.record] } : 'too-long';
}
/** Of several CNAME records, which no zone may have (RFC 2181 section 10.1), the first in canonical order of the targets. */
function cnameOf(name, answer) {
    const records = ownRecords(answer, name, 'CNAME');
    const targets = records.flatMap(({ rdata }) => (rdata.type === 'CNAME' ? [rdata.cname] : []));
    const [target] = targets.sort(_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNames */ .MP);
    return target && { target, via: 'CNAME', records };
}
/** A DNAME rewrites the names below its owner, not the owner itself (RFC 6672 section 2.3). */
function dnameAbove(name, answer) {
    for (const record of answer) {
        const { rdata } = record;
        if (rdata.type !== 'DNAME' || (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .equalNames */ .JM)(record.name, name) || !(0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(name, record.name))
            continue;
        return { record, target: rdata.target };
    }
    return undefined;
}


/***/ }),

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L8: () => (/* binding */ classify),
  c0: () => (/* reexport */ outcome/* isTelling */.c),
  Yw: () => (/* binding */ negativeTtl)
});

// EXTERNAL MODULE: ./build/js/wire/message.js + 4 modules
var wire_message = __nccwpck_require__(3647);
// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/wire/registry.js
var registry = __nccwpck_require__(487);
// EXTERNAL MODULE: ./build/js/resolver/chase.js
var chase = __nccwpck_require__(7403);
// EXTERNAL MODULE: ./build/js/resolver/referral.js
var resolver_referral = __nccwpck_require__(152);
;// CONCATENATED MODULE: ./build/js/resolver/signatures.js

/** The RRSIG records in a section that cover these records, which are of one owner name and type. */
function signaturesOver(records, section) {
    const [first] = records;
    if (!first)
        return [];
    return (0,chase/* ownRecords */.Bd)(section, first.name, 'RRSIG').filter(({ rdata }) => rdata.type === 'RRSIG' && rdata.typeCovered === first.rdata.type);
}
/** The records of denial in an authority section, and every signature in it. */
function proofIn(authority) {
    return authority.filter(({ rdata: { type } }) => type === 'NSEC' || type === 'NSEC3' || type === 'RRSIG');
}

// EXTERNAL MODULE: ./build/js/resolver/outcome.js
var outcome = __nccwpck_require__(3593);
;// CONCATENATED MODULE: ./build/js/resolver/classify.js







/**
 * The outcome of a question (RFC 1034 section 4.3.2, RFC 2308 sections 2 and 5, RFC 6604, RFC 6672). `zone` is the apex of the
 * zone whose server was asked; undefined for a recursive resolver, which need not be authoritative and may speak of any name.
 */
function classify(question, zone, reply) {
    switch (reply.kind) {
        case 'timeout':
            return { kind: 'silent' };
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return reply;
        case 'reply':
            return outcomeOf(question, zone, reply.message);
    }
}
/** How long a denial may be cached, in seconds (RFC 2308 section 5). Undefined for a record that is no SOA. */
function negativeTtl(soa) {
    return soa.rdata.type === 'SOA' ? Math.min(soa.ttl, soa.rdata.minimum) : undefined;
}
function outcomeOf(question, zone, whole) {
    if (whole.flags.tc)
        return { kind: 'malformed', why: 'the answer is truncated, and no whole one was to be had' };
    const message = onlyInternet(whole);
    const meaning = meaningOf(question, zone, message);
    if (meaning.kind === 'malformed')
        return meaning;
    const { aa, ra } = message.flags;
    const proof = proofIn(message.authority);
    const heard = { aa, ede: (0,wire_message/* edeOf */.eP)(message), ...(proof.length > 0 && { proof }) };
    return { ...(zone && !aa ? withoutAuthority(meaning, ra) : meaning), ...heard };
}
/**
 * What a server of the zone must say with AA is lame without; a referral comes without, since the name is no longer in its zone.
 * A server that offers recursion is no server of the zone for any resolver.
 */
function withoutAuthority(meaning, ra) {
    switch (meaning.kind) {
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
            return { ...lame('not-authoritative'), ...(!ra && { taken: meaning }) };
        case 'referral':
        case 'lame':
        case 'error':
            return meaning;
    }
}
function meaningOf(question, zone, message) {
    switch (message.rcode) {
        case 'NOERROR':
        case 'NXDOMAIN':
            return saidOf(question, zone, message, message.rcode);
        case 'REFUSED':
            return zone ? lame('refused') : { kind: 'error', rcode: 'REFUSED' };
        case 'NOTAUTH':
            return zone ? lame('notauth') : { kind: 'error', rcode: 'NOTAUTH' };
        default:
            return { kind: 'error', rcode: message.rcode };
    }
}
function saidOf(question, zone, message, rcode) {
    const chased = (0,chase/* chase */.Fe)(question, zone, message.answer);
    if (chased === 'too-long')
        return { kind: 'error', rcode: 'YXDOMAIN' };
    if (chased)
        return aliasOf(question, zone, message, rcode, chased);
    const records = (0,chase/* ownRecords */.Bd)(message.answer, question.name, question.type);
    if (records.length === 0)
        return denialOf(question.name, zone, message, rcode);
    if (rcode === 'NXDOMAIN')
        return { kind: 'malformed', why: 'NXDOMAIN stands beside records of the name' };
    const dname = (0,chase/* dnameBehind */.Mb)(question, message.answer);
    return {
        kind: 'answer',
        records,
        ttl: (0,chase/* lowestTtl */.TZ)(records),
        signatures: signaturesOver(records, message.answer),
        ...(dname && { madeBy: { records: [dname], signatures: signaturesOver([dname], message.answer) } }),
    };
}
function aliasOf(question, zone, message, rcode, chased) {
    const believed = zone === undefined || (0,wire_name/* isSubdomain */.J4)(chased.end, zone);
    const atTarget = believed ? (0,chase/* ownRecords */.Bd)(message.answer, chased.end, question.type) : [];
    const soa = soaOf(chased.end, zone, message);
    const signatures = signaturesOver(chased.records, message.answer);
    return {
        kind: 'alias',
        target: chased.target,
        via: chased.via,
        records: chased.records,
        ...(signatures.length > 0 && { signatures }),
        beside: (0,chase/* ownRecords */.Bd)(message.answer, question.name, question.type),
        ...(atTarget.length > 0 && { answerAtTarget: atTarget }),
        ttl: (0,chase/* lowestTtl */.TZ)([...chased.chain, ...atTarget]),
        rcode: believed ? rcode : 'NOERROR',
        ...(soa && { soa }),
    };
}
function denialOf(name, zone, message, rcode) {
    const soa = soaOf(name, zone, message);
    if (!soa && rcode === 'NOERROR') {
        const referral = (0,resolver_referral/* referralOf */.t)(name, zone, message);
        if (referral)
            return referral;
    }
    const denial = { kind: rcode === 'NXDOMAIN' ? 'nxdomain' : 'nodata', ...(soa && { soa }) };
    const foreign = zone && message.flags.aa && !soa && message.authority.some(isSoa);
    return foreign ? { ...lame('other-zone'), taken: denial } : denial;
}
/** The SOA record of a zone that holds the name; from a server of `zone`, only of that zone or of one below it. */
function soaOf(name, zone, message) {
    return message.authority.find((record) => isSoa(record) && (0,wire_name/* isSubdomain */.J4)(name, record.name) && (!zone || (0,wire_name/* isSubdomain */.J4)(record.name, zone)));
}
function isSoa(record) {
    return record.rdata.type === 'SOA';
}
function onlyInternet(message) {
    const { answer, authority, additional } = message;
    if (answer.every(isInternet) && authority.every(isInternet) && additional.every(isInternet))
        return message;
    return {
        ...message,
        answer: answer.filter(isInternet),
        authority: authority.filter(isInternet),
        additional: additional.filter(isInternet),
    };
}
function isInternet(record) {
    return record.class === registry/* CLASS_IN */.NH;
}
function lame(how) {
    return { kind: 'lame', how };
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3591);

/**
 * Asks one server one question: an authoritative one without recursion, a resolver with. One that gave up over the aliases of its
 * own zone is asked for the alias alone. Never rejects.
 */
async function observe(network, server, question, role, manner = {}) {
    const heard = await ask(question);
    if (role !== 'authoritative' || !gaveUp(heard.observation.outcome))
        return heard;
    const alone = await ask({ ...question, type: 'CNAME' });
    return alone.observation.outcome.kind === 'alias' ? alone : heard;
    /** What is said to `put` is taken as an answer to the question: an alias is one whatever the type. */
    async function ask(put) {
        const { dnssec = false, signal } = manner;
        const recursion = role !== 'authoritative';
        const exchange = await network.ask({ question: put, endpoint: server.endpoint, recursion, dnssec }, signal);
        const { reply, transport, notes, tries, at, ms } = exchange;
        const outcome = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(question, server.zone, reply);
        return {
            observation: { question, server, role, outcome, transport, notes, tries, at, ms },
            message: reply.kind === 'reply' ? reply.message : undefined,
        };
    }
}
/**
 * A server that fails while it speaks with authority has the zone. BIND and PowerDNS answer so where aliases within it lead in a
 * circle or through more names than they follow; what they say of the alias itself is whole.
 */
function gaveUp(outcome) {
    return outcome.kind === 'error' && outcome.rcode === 'SERVFAIL' && outcome.aa;
}


/***/ }),

/***/ 3593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isTelling)
/* harmony export */ });
/** Whether the outcome says something about the name asked, so that no other server of the zone need be asked. */
function isTelling(outcome) {
    switch (outcome.kind) {
        case 'answer':
        case 'alias':
        case 'nodata':
        case 'nxdomain':
        case 'referral':
            return true;
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return false;
    }
}


/***/ }),

/***/ 1824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ publicResolver),
/* harmony export */   U2: () => (/* binding */ serversOf),
/* harmony export */   mi: () => (/* binding */ systemServers),
/* harmony export */   sX: () => (/* binding */ PUBLIC_RESOLVERS)
/* harmony export */ });
/* harmony import */ var _net_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9405);
// Public recursive resolvers: how each is reached and where its cache can be emptied. Addresses as their operators published them by 2026-07.

/** RFC 1035 section 4.2. */
const DNS_PORT = 53;
/** The presets, in the order in which they are offered. */
const PUBLIC_RESOLVERS = [
    {
        id: 'cloudflare',
        label: 'Cloudflare',
        ipv4: ['1.1.1.1', '1.0.0.1'],
        ipv6: ['2606:4700:4700::1111', '2606:4700:4700::1001'],
        flush: 'https://one.one.one.one/purge-cache/',
    },
    {
        id: 'google',
        label: 'Google',
        ipv4: ['8.8.8.8', '8.8.4.4'],
        ipv6: ['2001:4860:4860::8888', '2001:4860:4860::8844'],
        flush: 'https://dns.google/cache',
    },
    {
        id: 'quad9',
        label: 'Quad9',
        ipv4: ['9.9.9.9', '149.112.112.112'],
        ipv6: ['2620:fe::fe', '2620:fe::9'],
    },
    {
        id: 'opendns',
        label: 'OpenDNS',
        ipv4: ['208.67.222.222', '208.67.220.220'],
        ipv6: ['2620:119:35::35', '2620:119:53::53'],
        flush: 'https://cachecheck.opendns.com/',
    },
    {
        id: 'adguard',
        label: 'AdGuard',
        ipv4: ['94.140.14.140', '94.140.14.141'],
        ipv6: ['2a10:50c0::1:ff', '2a10:50c0::2:ff'],
    },
    {
        id: 'dns4eu',
        label: 'DNS4EU',
        ipv4: ['86.54.11.100', '86.54.11.200'],
        ipv6: ['2a13:1001::86:54:11:100', '2a13:1001::86:54:11:200'],
    },
];
/** The preset of this id; undefined when there is none. */
function publicResolver(id) {
    return PUBLIC_RESOLVERS.find((resolver) => resolver.id === id);
}
/** A preset as servers to ask, the usual one first and IPv4 before IPv6. */
function serversOf({ label, ipv4, ipv6 }) {
    return [...ipv4, ...ipv6].map((ip) => ({
        name: undefined,
        label,
        endpoint: { transport: 'udp', ip, port: DNS_PORT },
    }));
}
/**
 * The machine's own resolvers as servers to ask. `addresses` as `getServers` of node:dns gives them: `ip`, `ip:port`, `[ip6]:port`.
 * Throws an EndpointError for anything else.
 */
function systemServers(addresses) {
    return addresses.map((address) => ({ name: undefined, label: 'system', endpoint: (0,_net_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEndpoint */ .Bk)(address) }));
}


/***/ }),

/***/ 152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nsNames),
/* harmony export */   t: () => (/* binding */ referralOf)
/* harmony export */ });
/* harmony import */ var _wire_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
/* harmony import */ var _chase_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7403);


/**
 * What the NS records in the authority section of a message without answer and SOA mean for `name` (RFC 1034 section 4.3.2 step 3b,
 * RFC 2308 section 2.2). Undefined when they belong to a denial. `zone` is undefined for a recursive resolver, which must not refer.
 */
function referralOf(name, zone, message) {
    const cut = deepestCut(name, message.authority);
    if (!cut)
        return undefined;
    if (!zone)
        return { kind: 'lame', how: 'not-recursive' };
    if ((0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .equalNames */ .JM)(cut, zone))
        return message.flags.aa ? undefined : { kind: 'lame', how: 'self-referral', taken: { kind: 'nodata' } };
    if (!(0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(cut, zone))
        return { kind: 'lame', how: 'upward-referral' };
    const servers = nsNames((0,_chase_js__WEBPACK_IMPORTED_MODULE_1__/* .ownRecords */ .Bd)(message.authority, cut, 'NS'));
    return {
        kind: 'referral',
        zone: cut,
        servers,
        glue: glueFor(servers, zone, message.additional),
        ds: (0,_chase_js__WEBPACK_IMPORTED_MODULE_1__/* .ownRecords */ .Bd)(message.authority, cut, 'DS'),
    };
}
/** The servers in NS records, each once. */
function nsNames(records) {
    return (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctNames */ .NL)(records.flatMap(({ rdata }) => (rdata.type === 'NS' ? [rdata.nsdname] : [])));
}
/** Addresses of servers, left out where the server of `zone` has no say: at names outside that zone. */
function glueFor(servers, zone, additional) {
    const listed = new Set(servers.map(({ key }) => key));
    return additional.filter(({ name, rdata }) => (rdata.type === 'A' || rdata.type === 'AAAA') && listed.has(name.key) && (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(name, zone));
}
function deepestCut(name, authority) {
    let deepest;
    for (const record of authority) {
        const holds = record.rdata.type === 'NS' && (0,_wire_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(name, record.name);
        if (holds && (!deepest || record.name.labels.length > deepest.labels.length))
            deepest = record.name;
    }
    return deepest;
}


/***/ }),

/***/ 8828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createSoaMemory),
/* harmony export */   v: () => (/* binding */ soaIn)
/* harmony export */ });
/* harmony import */ var _ask_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8487);

/** The SOA record of a zone in what one of its servers said: the answer, or what came along with a denial (RFC 2308 section 3). */
function soaIn({ outcome }, { key }) {
    const shown = outcome.kind === 'answer' ? outcome.records : 'soa' in outcome ? [outcome.soa] : [];
    return shown.find(({ name, rdata }) => rdata.type === 'SOA' && name.key === key);
}
/** Makes the memory of a run: each zone is completed once for all its names, by what is heard of the first one. */
function createSoaMemory(network) {
    const known = new WeakMap();
    return (walk, heard, signal) => {
        const before = known.get(walk);
        if (before)
            return before;
        const completed = complete(network, walk, heard, signal);
        known.set(walk, completed);
        return completed;
    };
}
async function complete(network, walk, heard, signal) {
    const { zone } = walk;
    const asked = new Set(zone.observations.filter(({ question }) => question.type === 'SOA').map(({ server }) => keyOf(server)));
    const shown = new Map(heard.filter((one) => isShownBy(one, zone)).map((one) => [keyOf(one.server), one]));
    const lacking = (0,_ask_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .serversIn */ .AX)(zone).filter((server) => !asked.has(keyOf(server)) && !shown.has(keyOf(server)));
    const question = { name: zone.apex, type: 'SOA' };
    const said = await (0,_ask_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .askZone */ .Uz)(network, zone, question, { servers: lacking, signal });
    const whole = { ...zone, observations: [...zone.observations, ...shown.values(), ...said] };
    return { ...walk, zone: whole, path: [...walk.path.slice(0, -1), whole] };
}
function isShownBy(one, { apex }) {
    return one.server.zone?.key === apex.key && soaIn(one, apex) !== undefined;
}
function keyOf({ name, endpoint }) {
    return `${name?.key} ${JSON.stringify(endpoint)}`;
}


/***/ }),

/***/ 2716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./build/js/config/mistake.js
var config_mistake = __nccwpck_require__(4197);
// EXTERNAL MODULE: ./build/js/config/nearest.js
var nearest = __nccwpck_require__(3447);
;// CONCATENATED MODULE: ./build/js/config/conflicts.js

/** Notes what does not fit together. `diagnoses` are the ids that exist. */
function checkTogether(draft, diagnoses) {
    checkHashedAccount(draft);
    checkToken(draft);
    checkIds(draft, 'ignore', draft.given.ignore ?? [], diagnoses);
    checkIds(draft, 'severity', draft.given.severity ?? [], diagnoses);
    warnOfNoEffect(draft);
    warnOfPersistence(draft);
    if (draft.given.timeout === 0)
        draft.notes('timeout').remark('There is one look and no wait.');
}
function checkHashedAccount(draft) {
    const pair = ['account-thumbprint', 'account-hash-prefix'];
    const missing = pair.filter((name) => !draft.isGiven(name));
    const [name] = missing;
    if (name === undefined || missing.length === pair.length)
        return;
    const sentence = 'A hashed account is known by its thumbprint and its prefix together.';
    draft
        .notes(name)
        .mistake({ given: '', sentence, allowed: pair.map((part) => `\`${part}\``).join(' with ') });
}
function checkToken(draft) {
    const { comment, 'commit-status': status } = draft.given;
    if (draft.isGiven('github-token') || ((comment ?? 'never') === 'never' && status !== true))
        return;
    const sentence = '`comment` and `commit-status` need a token.';
    draft
        .notes('github-token')
        .mistake({ given: '', sentence, allowed: '`${{ github.token }}`, or a token of your own' });
}
function checkIds(draft, input, written, diagnoses) {
    for (const { id, text, line } of written) {
        if (diagnoses.includes(id))
            continue;
        draft.notes(input).mistake({
            line,
            given: text,
            problem: 'names no diagnosis',
            allowed: 'the ids in docs/diagnoses.md',
            meant: (0,nearest/* nearestWord */.z)(id, diagnoses),
        });
    }
}
function warnOfNoEffect({ given, isGiven, notes }) {
    const challenge = given.challenge ?? 'none';
    const isAccountUsed = given.ca !== undefined || ACCOUNT_CHALLENGES.has(challenge);
    const idle = [
        ['account-uri', isAccountUsed, 'without a `ca` and with no challenge that is bound to an account'],
        ['account-thumbprint', challenge === 'dns-persist-01', 'without `challenge: dns-persist-01`'],
    ];
    for (const [name, isUsed, without] of idle) {
        if (isGiven(name) && !isUsed)
            notes(name).warn(`It has no effect ${without}.`);
    }
}
const ACCOUNT_CHALLENGES = new Set(['dns-account-01', 'dns-persist-01']);
function warnOfPersistence({ given, isGiven, notes }) {
    if (given.challenge !== 'dns-persist-01' || isGiven('expected-values') || isGiven('records'))
        return;
    if (isGiven('ca') && isGiven('account-uri'))
        return;
    notes('challenge').warn('Without `ca` and `account-uri`, nobody can tell which dns-persist-01 record is the right one.');
}

// EXTERNAL MODULE: ./build/js/config/settings.js + 11 modules
var settings = __nccwpck_require__(3586);
;// CONCATENATED MODULE: ./build/js/config/draft.js
// The settings half read: each one alone. What they mean together is decided by those who take a draft.



/** Reads every setting alone; mistakes, unknown names among them, go into the notebook. */
function readDraft(raw, notebook) {
    refuseUnknownNames(raw, notebook);
    refuseBlankValues(raw, notebook);
    const isGiven = (name) => isText(raw[name]);
    const read = settings/* SETTING_NAMES */.O.map((name) => [name, readOne(raw[name], settings/* SETTINGS */.y[name], notebook.on(name))]);
    const given = Object.fromEntries(read);
    return { given, isGiven, notes: (name) => notebook.on(name) };
}
function refuseUnknownNames(raw, notebook) {
    for (const [name, text] of Object.entries(raw)) {
        if (!isText(text) || Object.hasOwn(settings/* SETTINGS */.y, name))
            continue;
        const meant = (0,nearest/* nearestWord */.z)(name, settings/* SETTING_NAMES */.O);
        notebook.on(name).mistake({
            given: text,
            sentence: 'There is no such setting.',
            allowed: settings/* SETTING_NAMES */.O.join(', '),
            meant,
        });
    }
}
/** Without values any value will do, so a variable or a step output that holds none must not pass for none given. */
function refuseBlankValues({ 'expected-values': text = '' }, notebook) {
    if (text === '' || isText(text))
        return;
    notebook.on('expected-values').mistake({
        given: text,
        sentence: `${(0,config_mistake/* quote */.hD)(text)} is blank, as where a step output or a variable is not set.`,
        allowed: 'one value or more; to take any value, leave the setting out',
    });
}
function readOne(raw, setting, notes) {
    const text = isText(raw) ? raw : setting.fallback;
    return text === undefined ? undefined : setting.read(text, notes);
}
/** Sorts mistakes, warnings or remarks: unknown settings first, then as the settings are documented, then by line. */
function inOrder(notes) {
    const names = settings/* SETTING_NAMES */.O;
    return notes.toSorted((a, b) => names.indexOf(a.input) - names.indexOf(b.input) || (a.line ?? 0) - (b.line ?? 0));
}
function isText(text) {
    return text !== undefined && text.trim() !== '';
}

// EXTERNAL MODULE: ./build/js/certificate/challenge.js + 1 modules
var certificate_challenge = __nccwpck_require__(7047);
// EXTERNAL MODULE: ./build/js/check/grouping.js
var grouping = __nccwpck_require__(7968);
// EXTERNAL MODULE: ./build/js/check/expectation.js
var check_expectation = __nccwpck_require__(7091);
;// CONCATENATED MODULE: ./build/js/config/matching.js
// How records are compared with values when the user does not say, and what values cannot stand side by side.



/** Types of which one record too many sends some visitors elsewhere. */
const EXACT_BY_DEFAULT = new Set(['A', 'AAAA', 'CNAME']);
/** Types of which a name has one record at most (RFC 2181 section 10.1, RFC 6672 section 2.4, RFC 1035 section 6.1.2). */
const ONE_RECORD = new Set(['CNAME', 'DNAME', 'SOA']);
/** The comparison for a name that visitors ask for; `isPrivate` when it lives below roots of the user's own. */
function defaultMatch(name, type, isPrivate) {
    return EXACT_BY_DEFAULT.has(type) && !isPrivate && !(0,certificate_challenge/* isChallengeName */.Jw)(name) ? 'exact' : 'contains';
}
/** The RDATA of the values, each once. */
function distinctRdata(values) {
    return (0,grouping/* distinctBy */.ey)(values.map(({ rdata }) => rdata), check_expectation/* identity */.D_);
}
/** Notes the values that can never stand together at one name. */
function refuseSecondValue(type, values, match, notes) {
    if (!ONE_RECORD.has(type) || match === 'any' || match === 'absent')
        return;
    const [first] = values;
    const second = first && values.find(({ rdata }) => (0,check_expectation/* identity */.D_)(rdata) !== (0,check_expectation/* identity */.D_)(first.rdata));
    if (!second)
        return;
    notes.mistake({
        line: second.line,
        given: second.text,
        problem: `is a second value, but a name has one record of type ${type} at most`,
        allowed: 'one value, or several with `match: any`',
    });
}

// EXTERNAL MODULE: ./build/js/config/reader.js
var reader = __nccwpck_require__(9530);
// EXTERNAL MODULE: ./build/js/config/value.js
var value = __nccwpck_require__(8716);
// EXTERNAL MODULE: ./build/js/certificate/persist-record.js
var persist_record = __nccwpck_require__(4018);
// EXTERNAL MODULE: ./build/js/certificate/value.js
var certificate_value = __nccwpck_require__(3879);
// EXTERNAL MODULE: ./build/js/wire/rdata.js + 12 modules
var wire_rdata = __nccwpck_require__(9100);
;// CONCATENATED MODULE: ./build/js/config/value-shape.js
// Values that no CA can take for what a DNS challenge wants, told before anything is asked.




/**
 * Refuses each TXT value that dns-01 and dns-account-01 cannot have, and says what was probably meant: a record that holds
 * the same would be right here and nowhere else.
 */
function refuseShapes(values, notes) {
    forEachMisshapen(values, ({ given, sentence, meant, line }) => notes.mistake({
        line,
        given,
        sentence,
        meant,
        allowed: 'the 43 characters of base64url that a CA compares',
    }));
}
/** Warns of the same at a name that only looks like one for a challenge: there may be other texts. */
function warnOfShapes(values, notes) {
    forEachMisshapen(values, ({ sentence, meant, line }) => {
        const hint = meant === undefined ? '' : ` Did you mean ${(0,config_mistake/* quote */.hD)(meant)}?`;
        notes.warn(`${sentence}${hint}`, line);
    });
}
/** Warns of each TXT value that cannot be read as a dns-persist-01 record. */
function warnOfPersistFaults(values, notes) {
    forEachText(values, (octets, line) => {
        const record = (0,persist_record/* readPersistRecord */.q)(octets);
        if (record.kind === 'malformed')
            notes.warn(record.sentence, line);
    });
}
function forEachMisshapen(values, tell) {
    forEachText(values, (octets, line) => {
        const given = Buffer.from(octets).toString('utf8');
        const shape = (0,certificate_value/* valueShape */.H)(given);
        if (shape.kind === 'right')
            return;
        const sentence = [`${(0,config_mistake/* quote */.hD)(given)} is not the value of a challenge.`, ...shape.sentences].join(' ');
        tell({ given, sentence, meant: shape.suggestion, line });
    });
}
function forEachText(values, check) {
    for (const { rdata, line } of values) {
        if (rdata.type === 'TXT')
            check((0,wire_rdata/* textOf */.b6)(rdata), line);
    }
}

;// CONCATENATED MODULE: ./build/js/config/lookups.js
// What is expected when no challenge is named: names with one type and the same values, or records written in full.






/** The expectations from `records`, or else from `domains`, `record-type` and `expected-values`. */
function lookups(draft) {
    if (draft.isGiven('records'))
        return fromRecords(draft);
    if (!draft.isGiven('domains')) {
        const sentence = 'Nothing to look up is given.';
        draft
            .notes('domains')
            .mistake({ given: '', sentence, allowed: 'names in `domains`, or lines in `records`' });
    }
    return fromNames(draft);
}
function fromNames(draft) {
    const names = (0,grouping/* distinctBy */.ey)(draft.given.domains ?? [], ({ name }) => name.key);
    const type = typeOf(draft, names);
    // Without a type nothing says how the values are to be read; that there is none is said already.
    if (type === undefined)
        return [];
    const input = 'expected-values';
    const values = (0,reader/* readEach */.e2)(draft.given[input] ?? [], (0,value/* valueReader */.DB)(type), draft.notes(input)) ?? [];
    const expectations = names.map(({ name, line }) => expectationOf(draft, { name, type, values, input: 'domains', line }));
    checkValues(draft, expectations, { type, values, input });
    return expectations;
}
function typeOf(draft, names) {
    if (draft.isGiven('record-type'))
        return draft.given['record-type'];
    if (names.length === 0)
        return undefined;
    return names.every(({ name }) => (0,certificate_challenge/* isChallengeName */.Jw)(name)) ? 'TXT' : 'A';
}
function fromRecords(draft) {
    for (const name of ['domains', 'record-type', 'expected-values'])
        refuseBesideRecords(draft, name);
    const groups = (0,grouping/* groupBy */.$z)(draft.given.records ?? [], ({ name, type }) => `${name.key} ${type}`);
    return [...groups.values()].map((values) => {
        const [{ name, type, line }] = values;
        const expectation = expectationOf(draft, { name, type, values, input: 'records', line });
        checkValues(draft, [expectation], { type, values, input: 'records' });
        return expectation;
    });
}
function refuseBesideRecords(draft, name) {
    if (!draft.isGiven(name))
        return;
    const sentence = `\`${name}\` and \`records\` say the same thing twice.`;
    const allowed = name === 'domains' ? 'one of the two, unless there is a `challenge`' : 'one of the two';
    draft.notes(name).mistake({ given: '', sentence, allowed });
}
function expectationOf({ given }, { name, type, values, input, line }) {
    const match = given.match ?? defaultMatch(name, type, given.roots !== undefined);
    return {
        name,
        type,
        values: distinctRdata(values),
        match,
        origin: { input, ...(line !== undefined && { line }) },
        ...(given.require === undefined && (0,certificate_challenge/* isChallengeName */.Jw)(name) && { authoritativeOnly: true }),
    };
}
function checkValues(draft, expectations, { type, values, input }) {
    const match = expectations[0]?.match ?? 'any';
    refuseSecondValue(type, values, match, draft.notes(input));
    const isForChallenge = expectations.some(({ name }) => (0,certificate_challenge/* isChallengeName */.Jw)(name));
    if (isForChallenge && match !== 'absent')
        warnOfShapes(values, draft.notes(input));
}

// EXTERNAL MODULE: ./build/js/certificate/identifier.js
var certificate_identifier = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./build/js/certificate/lifetime.js
// How long certificates last, by the calendar of the CA/Browser Forum and of Let's Encrypt. Knows no clock.
/** The longest lifetime that any CA may give (BR 6.3.2, ballot SC-081v3). */
const LONGEST = {
    eras: [
        { until: '2026-03-15', days: 398 },
        { until: '2027-03-15', days: 200 },
        { until: '2029-03-15', days: 100 },
    ],
    after: 47,
};
/** Let's Encrypt's default profile, `classic`, as announced. */
const LETSENCRYPT = {
    eras: [
        { until: '2027-02-10', days: 90 },
        { until: '2028-02-16', days: 64 },
    ],
    after: 45,
};
const DAY = 24 * 60 * 60 * 1000;
/**
 * The instant at which a certificate issued at `issued` must have been renewed at the latest, both in milliseconds
 * since 1970. For a CA whose own lifetime is not known, the longest one allowed counts.
 */
function renewalDue(caId, issued) {
    const { eras, after } = caId === 'letsencrypt' ? LETSENCRYPT : LONGEST;
    const era = eras.find(({ until }) => issued < Date.parse(until));
    return issued + (era?.days ?? after) * DAY;
}

// EXTERNAL MODULE: ./build/js/certificate/persist.js + 2 modules
var persist = __nccwpck_require__(8556);
// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
;// CONCATENATED MODULE: ./build/js/config/challenge-records.js
// The lines of `records` under a challenge: each has to be for one of the owner names, and each owner name needs one.




/** So many owner names are listed in a message. */
const NAMES_IN_MESSAGE = 5;
/** Among more names than these the nearest is not looked for: every line of a long list may be wrong. */
const NEAREST_AMONG = 50;
/** The lines that are for one of the owner names, by its key; notes the others, and the owner names without a line. */
function recordsByOwner(draft, challenge, needs) {
    const { records } = draft.given;
    // Without one good domain there is nothing that a line could be for; that is said already.
    if (!records || needs.length === 0)
        return new Map();
    const owners = ownersOf(needs);
    const strays = records.filter((record) => !fits(owners.byKey.get(record.name.key), record));
    for (const stray of strays)
        draft.notes('records').mistake(faultOf(stray, challenge, owners));
    const lines = (0,grouping/* groupBy */.$z)(records, ({ name }) => name.key);
    if (strays.length === 0)
        noteGaps(draft, needs, lines);
    return lines;
}
function ownersOf(needs) {
    return {
        all: needs,
        byKey: new Map(needs.map((need) => [need.need.owner.key, need])),
        byDomain: new Map(needs.map((need) => [(0,certificate_identifier/* baseOf */.bx)(need.domains[0].name).key, need])),
    };
}
function fits(owner, record) {
    return owner?.need.types.some((type) => type === record.type) ?? false;
}
function faultOf(record, challenge, owners) {
    const { line, text, type, name } = record;
    const owner = owners.byKey.get(name.key);
    if (owner) {
        const problem = `is of type ${type}, which ${challenge} does not look for`;
        return { line, given: text, problem, allowed: owner.need.types.join(', ') };
    }
    const problem = `is not for a name that ${challenge} looks up`;
    return { line, given: text, problem, allowed: listed(owners.all), meant: meantOwner(record, owners) };
}
/** The owner name whose domain was written in its place, or the one that is nearest in spelling. */
function meantOwner({ name }, { all, byDomain }) {
    const bare = byDomain.get(name.key);
    if (bare)
        return (0,wire_name/* plainName */.MH)(bare.need.owner);
    if (all.length > NEAREST_AMONG)
        return undefined;
    return (0,nearest/* nearestWord */.z)((0,wire_name/* plainName */.MH)(name), all.map(({ need }) => (0,wire_name/* plainName */.MH)(need.owner)));
}
function noteGaps(draft, needs, lines) {
    const without = needs.filter(({ need }) => !lines.has(need.owner.key));
    if (without.length === 0)
        return;
    draft.notes('records').mistake({
        given: '',
        sentence: `No line is for ${listed(without)}.`,
        allowed: 'a line for every name to look up, or no `records` at all',
    });
}
function listed(needs) {
    const names = needs.slice(0, NAMES_IN_MESSAGE).map(({ need }) => (0,wire_name/* plainName */.MH)(need.owner));
    const more = needs.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/js/config/challenge-values.js




/** Reads the values that are given for these owner names, and notes those that belong to none of them. */
function challengeValues(draft, challenge, needs) {
    refuseOtherType(draft, challenge);
    const input = draft.isGiven('records') ? 'records' : 'expected-values';
    const values = input === 'records' ? recordsByOwner(draft, challenge, needs) : listedValues(draft, challenge, needs);
    if (input === 'records' && draft.isGiven('expected-values')) {
        const sentence = '`expected-values` and `records` say the same thing twice.';
        draft.notes('expected-values').mistake({ given: '', sentence, allowed: 'one of the two' });
    }
    checkTexts(draft, challenge, new Set([...values.values()].flat()), input);
    return values;
}
/** The values of `expected-values`: of texts each owner name has its own, the same addresses may serve many names. */
function listedValues(draft, challenge, needs) {
    const isText = isTextChallenge(challenge);
    const notes = draft.notes('expected-values');
    const values = (0,reader/* readEach */.e2)(draft.given['expected-values'] ?? [], isText ? (0,value/* valueReader */.DB)('TXT') : readAddress, notes);
    if (!values || values.length === 0)
        return new Map();
    if (isText && needs.length > 1) {
        notes.mistake({
            given: '',
            sentence: `The ${needs.length} names to look up have values of their own, and nothing says which value belongs to which name.`,
            allowed: 'lines "name TXT value" in `records`, instead of `expected-values`',
        });
    }
    return new Map(needs.map(({ need }) => [need.owner.key, values]));
}
const readAddress = (entry, notes) => (0,value/* valueReader */.DB)(entry.text.includes(':') ? 'AAAA' : 'A')(entry, notes);
function isTextChallenge(challenge) {
    return challenge !== 'http-01' && challenge !== 'tls-alpn-01';
}
function refuseOtherType(draft, challenge) {
    const type = draft.given['record-type'];
    if (type === undefined || (type === 'TXT' && isTextChallenge(challenge)))
        return;
    const used = isTextChallenge(challenge) ? 'TXT' : 'AAAA and A';
    const problem = `is not what ${challenge} looks for, which is ${used}`;
    draft
        .notes('record-type')
        .mistake({ given: type, problem, allowed: 'no `record-type` beside a `challenge`' });
}
function checkTexts(draft, challenge, values, input) {
    if (draft.given.match === 'absent')
        return;
    switch (challenge) {
        case 'dns-01':
        case 'dns-account-01':
            refuseShapes(values, draft.notes(input));
            break;
        case 'dns-persist-01':
            warnOfPersistFaults(values, draft.notes(input));
            break;
        case 'http-01':
        case 'tls-alpn-01':
            break;
    }
}

;// CONCATENATED MODULE: ./build/js/certificate/owners.js
// Folds the names of a certificate to the owner names that a CA asks, with how many values each of them needs.



/**
 * Folds identifiers to owner names. `example.com` and `*.example.com` share one owner name and, with dns-01 and
 * dns-account-01, need two values there, since each authorization has a token of its own (RFC 8555 section 8.4).
 */
function foldOwners(identifiers, challenge, accountUri) {
    const groups = new Map();
    const refused = [];
    for (const identifier of (0,wire_name/* distinctNames */.NL)(identifiers)) {
        const target = (0,certificate_challenge/* validationTarget */.R5)(identifier, challenge, accountUri);
        if (target.kind === 'no-target') {
            refused.push({ identifier, refusal: target });
            continue;
        }
        const group = groups.get(target.owner.key);
        if (group)
            group.members.push(identifier);
        else
            groups.set(target.owner.key, { target, members: [identifier] });
    }
    const needs = [...groups.values()].map(({ target, members }) => ({
        owner: target.owner,
        types: target.types,
        identifiers: members,
        values: valuesNeeded(challenge, members.length),
        wildcard: members.some(certificate_identifier/* isWildcard */.z2),
    }));
    return { needs, refused };
}
function valuesNeeded(challenge, identifiers) {
    switch (challenge) {
        case 'dns-01':
        case 'dns-account-01':
            return identifiers;
        case 'dns-persist-01':
            return 1;
        case 'http-01':
        case 'tls-alpn-01':
            return 0;
    }
}

// EXTERNAL MODULE: ./build/js/certificate/policy.js + 1 modules
var policy = __nccwpck_require__(3925);
;// CONCATENATED MODULE: ./build/js/certificate/public-suffix.js
// Finds public suffixes in Mozilla's list, which a library carries. The list is big: it is loaded when first wanted.
/**
 * Loads the list. Only its ICANN part counts, as at Let's Encrypt: `github.io` is a domain that somebody holds, and its
 * owner may have a certificate for it and for `*.github.io`.
 */
async function loadPublicSuffixes() {
    const { parse } = await __nccwpck_require__.e(/* import() */ 935).then(__nccwpck_require__.t.bind(__nccwpck_require__, 935, 19));
    return (hostname) => {
        const { publicSuffix, isIcann } = parse(hostname, {
            allowPrivateDomains: false,
            extractHostname: false,
            validateHostname: false,
        });
        return isIcann === true && publicSuffix !== null ? publicSuffix : undefined;
    };
}

;// CONCATENATED MODULE: ./build/js/config/identifiers.js
// The names on the certificate: which owner names a CA asks for them, and which of them no CA would certify.





/**
 * The owner names for `domains` under a challenge, in their order. Notes the names that the challenge cannot validate,
 * those that CAs refuse, and what is missing to derive owner names.
 */
async function ownerNeeds(draft, challenge) {
    if (!draft.isGiven('domains')) {
        const sentence = `\`challenge: ${challenge}\` needs the names on the certificate.`;
        draft.notes('domains').mistake({ given: '', sentence, allowed: 'names in `domains`' });
    }
    if (challenge === 'dns-account-01' && !draft.isGiven('account-uri')) {
        const sentence = 'dns-account-01 derives its owner names from the ACME account.';
        draft.notes('account-uri').mistake({ given: '', sentence, allowed: 'the URL of the account' });
    }
    const written = (0,grouping/* distinctBy */.ey)(draft.given.domains ?? [], ({ name }) => name.key);
    if (written.length > 0)
        await checkPolicy(draft, written);
    const domains = new Map(written.map((domain) => [domain.name.key, domain]));
    const identifiers = written.map(({ name }) => name);
    const { needs, refused } = foldOwners(identifiers, challenge, draft.given['account-uri']);
    noteRefused(draft, domains, refused);
    return needs.flatMap((need) => withDomains(need, domains));
}
function withDomains(need, domains) {
    const [first, ...others] = need.identifiers.flatMap(({ key }) => domains.get(key) ?? []);
    return first ? [{ need, domains: [first, ...others] }] : [];
}
/**
 * Notes the names that no CA would certify. Below roots of the user's own that is only worth a warning, and so is a name for documentation,
 * so that an example that was copied as it stands runs; but not the owner name of a challenge in the place of the domain: nobody
 * would ever make a record at the name that it leads to.
 */
async function checkPolicy(draft, domains) {
    const suffixOf = await loadPublicSuffixes();
    for (const domain of domains) {
        const verdict = (0,policy/* judgeName */.B)(domain.name, suffixOf);
        if (verdict.kind === 'certifiable')
            continue;
        const notes = draft.notes('domains');
        const isHarmless = draft.isGiven('roots') || verdict.fault === 'documentation';
        const isTolerable = isHarmless || isOthersRule(draft, verdict);
        if (isTolerable && !hasChallengeLabels(domain))
            notes.warn(verdict.sentence, domain.line);
        else
            notes.mistake(refusal(domain, verdict.sentence));
    }
}
/** Whether only Let's Encrypt is known to have the rule, and the certificate may come from another CA. */
function isOthersRule({ given }, verdict) {
    return verdict.by === 'letsencrypt' && given.ca?.profile !== 'letsencrypt';
}
function noteRefused(draft, domains, refused) {
    for (const { identifier, refusal: why } of refused) {
        const domain = domains.get(identifier.key);
        // A missing account is one mistake of the settings, not one of every name.
        if (domain && why.fault !== 'account-uri-missing')
            draft.notes('domains').mistake(refusal(domain, why.sentence));
    }
}
/** With a challenge the labels for it are put in front here, so that they are too much in the settings. */
function refusal({ text, line }, sentence) {
    const meant = (0,certificate_challenge/* withoutChallengeLabels */.nE)(text);
    const allowed = 'names that a public CA issues certificates for';
    return { line, given: text, sentence, allowed, meant: meant === text ? undefined : meant };
}
function hasChallengeLabels({ text }) {
    return (0,certificate_challenge/* withoutChallengeLabels */.nE)(text) !== text;
}

;// CONCATENATED MODULE: ./build/js/config/validations.js
// What is expected under a challenge: the owner names that a CA asks, with the values that are known for each.







/** The expectations for the names on a certificate; `now` in milliseconds since 1970. */
async function validations(draft, challenge, now) {
    const needs = await ownerNeeds(draft, challenge);
    const values = challengeValues(draft, challenge, needs);
    if (draft.given.match !== 'absent') {
        for (const need of needs)
            warnOfFewValues(draft, need, values);
    }
    return needs.flatMap((need) => {
        const known = values.get(need.need.owner.key) ?? [];
        return isForAddresses(need)
            ? addressRecords(draft, challenge, need, known)
            : [textRecord(draft, challenge, need, known, now)];
    });
}
function isForAddresses({ need }) {
    return !need.types.includes('TXT');
}
function textRecord(draft, challenge, need, values, now) {
    const persist = challenge === 'dns-persist-01' ? persistRequest(draft, need, now) : undefined;
    const common = commonOf(draft, challenge, need);
    return { ...common, type: 'TXT', values: distinctRdata(values), ...(persist && { persist }) };
}
/**
 * An address that is wanted is given by family. Where only IPv4 addresses are given, an IPv6 address leads a CA astray, which connects to
 * that first; an IPv4 address beside the wanted IPv6 address it tries only when that cannot be connected to. Where none is given, one of
 * either family will do.
 */
function addressRecords(draft, challenge, need, values) {
    const common = commonOf(draft, challenge, need);
    return ['AAAA', 'A'].flatMap((type) => {
        const own = distinctRdata(values.filter(({ rdata }) => rdata.type === type));
        if (own.length > 0)
            return [{ ...common, type, values: own }];
        if (values.length > 0) {
            const leadsAstray = type === 'AAAA' && common.match !== 'absent';
            return leadsAstray ? [{ ...common, type, values: [], match: 'absent' }] : [];
        }
        const alternative = type === 'A' ? 'AAAA' : 'A';
        return [{ ...common, type, values: [], ...(common.match !== 'absent' && { alternative }) }];
    });
}
function commonOf({ given }, challenge, { need, domains }) {
    const [{ line }] = domains;
    return {
        name: need.owner,
        match: given.match ?? 'contains',
        origin: { input: 'domains', ...(line !== undefined && { line }) },
        purpose: { challenge, identifiers: domains.map(({ ascii }) => ascii) },
    };
}
/** What a dns-persist-01 record has to say; unknown as long as the CA or the account is. */
function persistRequest({ given }, { need, domains }, now) {
    const { ca, 'account-uri': accountUri, 'account-hash-prefix': prefix, 'account-thumbprint': thumbprints, } = given;
    if (!ca || accountUri === undefined)
        return undefined;
    const hash = prefix !== undefined && thumbprints ? { prefix, thumbprints } : undefined;
    return {
        issuers: ca.identities,
        accountUris: (0,persist/* accountUrisOf */.Q)(accountUri, (0,certificate_identifier/* baseOf */.bx)(domains[0].name), hash),
        wildcard: need.wildcard,
        // A record that expires while we wait is of no use either.
        now: now + (given.timeout ?? 0),
        renewal: renewalDue(ca.id, now),
    };
}
function warnOfFewValues(draft, { need, domains }, values) {
    const known = distinctRdata(values.get(need.owner.key) ?? []).length;
    if (known >= need.values || known === 0)
        return;
    const names = domains.map(({ text }) => (0,config_mistake/* quote */.hD)(text)).join(' and ');
    draft
        .notes('domains')
        .warn(`${names} share one name for the challenge, and each needs a value of its own there; ${known} is given.`, domains[0].line);
}

// EXTERNAL MODULE: ./build/js/resolver/public.js
var resolver_public = __nccwpck_require__(1824);
;// CONCATENATED MODULE: ./build/js/config/whom.js



/** The presets that are asked when none is named. */
const DEFAULT_PRESETS = new Set(['cloudflare', 'google']);
/** Decides whom to ask; notes what cannot be together. */
function whomToAsk(draft, expectations) {
    const { given, isGiven } = draft;
    const roots = given.roots && sharedPort(draft, given.roots);
    const of = given.require ?? defaultRequirement(draft, expectations);
    if (of === 'resolvers-only' && isGiven('roots')) {
        const sentence = '`require: resolvers-only` asks no root server.';
        draft.notes('roots').mistake({ given: '', sentence, allowed: 'no `roots`, or another `require`' });
    }
    const resolvers = resolversToAsk(draft, of);
    const quorum = quorumOf(draft, of, resolvers);
    return { requirement: { of, ...(quorum !== undefined && { quorum }) }, resolvers, ...(roots && { roots }) };
}
/** What resolvers say matters to visitors, not to a CA, and nobody outside asks for private names. */
function defaultRequirement({ given, isGiven }, expectations) {
    const isForCa = isGiven('challenge') || expectations.every(({ name }) => (0,certificate_challenge/* isChallengeName */.Jw)(name));
    const asksNone = given.resolvers?.every(({ choice }) => choice === 'none') ?? false;
    return isForCa || isGiven('roots') || asksNone ? 'authoritative' : 'resolvers';
}
function sharedPort(draft, roots) {
    const [first] = roots;
    if (!first)
        return undefined;
    const { port } = first;
    for (const { text, line } of roots.filter((root) => root.port !== port)) {
        draft.notes('roots').mistake({
            line,
            given: text,
            problem: `has another port than the first root server, ${port}`,
            allowed: 'one port for all, since all authoritative servers are asked at it',
        });
    }
    return { addresses: roots.map(({ ip }) => ip), port };
}
function resolversToAsk(draft, of) {
    if (draft.isGiven('resolvers') && draft.given.resolvers === undefined)
        return [];
    const named = draft.given.resolvers ?? [];
    const choices = (0,grouping/* distinctBy */.ey)(named.map(({ choice }) => choice), (choice) => JSON.stringify(choice));
    const resolvers = choices.filter((choice) => choice !== 'none');
    if (resolvers.length > 0) {
        if (resolvers.length < choices.length)
            refuseNoneBeside(draft, named);
        return resolvers;
    }
    const isOpen = !draft.isGiven('resolvers') && !draft.isGiven('roots');
    if (isOpen && of !== 'resolvers-only')
        return defaultResolvers();
    if (of === 'authoritative')
        return [];
    const sentence = `\`require: ${of}\` needs resolvers to ask.`;
    draft.notes('resolvers').mistake({ given: '', sentence, allowed: 'presets, `system` or addresses' });
    return [];
}
function defaultResolvers() {
    return resolver_public/* PUBLIC_RESOLVERS */.sX.filter(({ id }) => DEFAULT_PRESETS.has(id)).map((resolver) => ({
        kind: 'public',
        resolver,
    }));
}
function refuseNoneBeside(draft, named) {
    const none = named.find(({ choice }) => choice === 'none');
    draft.notes('resolvers').mistake({
        line: none?.line,
        given: none?.text ?? '',
        problem: 'stands beside resolvers',
        allowed: '`none` alone, or resolvers without it',
    });
}
function quorumOf(draft, of, resolvers) {
    const { quorum } = draft.given;
    if (!quorum)
        return undefined;
    if (of === 'authoritative') {
        draft
            .notes('quorum')
            .warn('It has no effect under `require: authoritative`, where resolvers have no say.');
    }
    if (quorum.of !== resolvers.length && resolvers.length > 0) {
        draft.notes('quorum').mistake({
            given: `${quorum.right}/${quorum.of}`,
            problem: `speaks of ${quorum.of} resolvers`,
            allowed: `a fraction of ${resolvers.length}, the number of resolvers to ask`,
        });
    }
    return quorum.right;
}

;// CONCATENATED MODULE: ./build/js/config/read-settings.js






/**
 * Reads the settings: a text for each name, blank ones count as not given.
 * Rejects with a SettingsError that carries every mistake. The list of public suffixes is loaded for a challenge only.
 */
async function readSettings(raw, { now, diagnoses }) {
    const notebook = (0,config_mistake/* createNotebook */.Ij)();
    const draft = readDraft(raw, notebook);
    const expectations = await expectationsOf(draft, now);
    const whom = whomToAsk(draft, expectations);
    checkTogether(draft, diagnoses);
    if (notebook.mistakes.length > 0)
        throw new config_mistake/* SettingsError */.GN(inOrder(notebook.mistakes));
    const told = { warnings: inOrder(notebook.warnings), remarks: inOrder(notebook.remarks) };
    return { expectations, ...whom, ...others(draft.given), ...told };
}
async function expectationsOf(draft, now) {
    const { challenge } = draft.given;
    if (challenge)
        return await validations(draft, challenge, now);
    return draft.isGiven('challenge') ? [] : lookups(draft);
}
function others(given) {
    const { 'trust-anchor': trustAnchors, 'expected-nameservers': servers, ignore, severity } = given;
    return {
        certificate: certificateOf(given),
        timeout: held(given, 'timeout'),
        failFast: held(given, 'fail-fast'),
        failOn: held(given, 'fail-on'),
        ...(trustAnchors && { trustAnchors }),
        expectedNameservers: servers?.map(({ name }) => name) ?? [],
        preferences: {
            ignore: ignore?.map(({ id }) => id) ?? [],
            severity: new Map(severity?.map(({ id, severity }) => [id, severity])),
        },
        ...tellingOf(given),
    };
}
function certificateOf({ challenge, ca, 'account-uri': accountUri }) {
    return {
        ...(challenge && { challenge }),
        ...(ca && { ca }),
        ...(accountUri !== undefined && { accountUri }),
    };
}
function tellingOf(given) {
    const { 'github-token': githubToken, report: reportPath, ledger: ledgerPath } = given;
    return {
        summary: held(given, 'summary'),
        comment: held(given, 'comment'),
        commentKey: held(given, 'comment-key'),
        commitStatus: held(given, 'commit-status'),
        ...(githubToken !== undefined && { githubToken }),
        ...(reportPath !== undefined && { reportPath }),
        ...(ledgerPath !== undefined && { ledgerPath }),
    };
}
/** The value of a setting that has a fallback: without a mistake, it is always there. */
function held(given, name) {
    const value = given[name];
    if (value === undefined)
        throw new TypeError(`the setting "${name}" has no fallback`);
    return value;
}

// EXTERNAL MODULE: ./build/js/diagnose/ids.js
var ids = __nccwpck_require__(7477);
// EXTERNAL MODULE: ./build/js/check/entry.js
var check_entry = __nccwpck_require__(5941);
// EXTERNAL MODULE: ./build/js/check/eta.js
var check_eta = __nccwpck_require__(289);
// EXTERNAL MODULE: ./build/js/check/plan.js
var check_plan = __nccwpck_require__(3194);
;// CONCATENATED MODULE: ./build/js/check/schedule.js
// When the next look pays. Pure: milliseconds in, milliseconds out.
//
// The time that a record takes to appear is heavy-tailed: the longer we have waited, the longer we shall wait still.
// For such a delay the cheapest look-out times grow with the square root of the time waited. Geometric back-off waits
// far too long in the tail, and a fixed period asks far too often in it. News starts the clock anew: when one server has
// changed, the others tend to follow soon (docs/benchmarks.md has all of this measured).
//
// The lag counts from the last server's change, so it is while the others follow that looks are worth most. Before anything
// has changed they are cheap to save: of all pairs of these two constants that lead to the same lag, this one asks least.
/** How fast the interval grows: milliseconds of interval per square root of a millisecond waited. */
const GROWTH = 0.25 * Math.sqrt(1000);
/** Many zones make every look dearer, so intervals are twice as long. */
const [MANY_ZONES, OF_MANY] = [50, 2];
/** Below a fifth of a second a look costs more than it can save. */
const SHORTEST = 200;
/** The same as long as nothing has changed, when the first server's change is sought, and not yet the last one's. */
const SHORTEST_UNCHANGED = 1_250;
/** The servers of a zone follow one another within seconds, so for so long after news looks keep to their shortest interval. */
const FOLLOWING = 5_000;
/** Above a quarter of a minute people take the gate for dead. */
const schedule_LONGEST = 15_000;
/** Everything outstanding is asked everywhere once a minute, in case the canary sits on the one server that is stuck. */
const FULL_ROUND = 60_000;
/** No canary sees CAA and signatures, so what a CA refuses is looked at whole, more often. */
const FULL_ROUND_OF_REFUSED = 10_000;
/** Walking a lost way asks many servers that were silent or failed a moment ago; a silent address is probed as often. */
const WALK_AGAIN = 5_000;
/** When many names of a zone appear one after the other, each server is asked for about so many of them a second. */
const NAMES_PER_SECOND = 50;
/** A server without DNS cookies may limit negative answers to about ten a second for each zone. */
const NEGATIVES_PER_SECOND = 8;
/** A cache that shows a TTL may not mean it, so it is asked again by the same rule, at least once a second. */
const LONGEST_FOR_RESOLVERS = 1_000;
/** Milliseconds until a zone in which nothing has changed is worth another look, `waited` milliseconds after the start. */
function untilNextLook(waited, zones = 1) {
    return interval(waited, SHORTEST_UNCHANGED, zones);
}
/** Milliseconds until a zone is worth another look, `since` milliseconds after the last news. */
function untilNextLookAfterNews(since, zones = 1) {
    return interval(Math.max(0, since - FOLLOWING), SHORTEST, zones);
}
/**
 * Milliseconds until news may again make us ask for all outstanding names of a zone at once; `uncookied` of them are at
 * servers that send no DNS cookie.
 */
function untilNextSweep(names, uncookied) {
    return 1000 * Math.max(names / NAMES_PER_SECOND, uncookied / NEGATIVES_PER_SECOND);
}
/**
 * Milliseconds until a resolver is worth another look: at the end of the TTL that it showed, and in any case by the
 * rule for authoritative servers with a lower ceiling, since a question to a cache costs nobody upstream anything.
 */
function untilNextResolverLook(waited, ttlLeft) {
    const byRule = Math.min(interval(waited, SHORTEST), LONGEST_FOR_RESOLVERS);
    return ttlLeft === undefined ? byRule : Math.max(Math.min(byRule, ttlLeft), SHORTEST);
}
function interval(waited, shortest, zones = 1) {
    const ofOne = Math.max(shortest, GROWTH * Math.sqrt(waited));
    return Math.min(zones > MANY_ZONES ? OF_MANY * ofOne : ofOne, schedule_LONGEST);
}

// EXTERNAL MODULE: ./build/js/check/sight.js
var sight = __nccwpck_require__(4468);
// EXTERNAL MODULE: ./build/js/check/verdict.js
var check_verdict = __nccwpck_require__(5120);
;// CONCATENATED MODULE: ./build/js/check/resolver-stage.js






/** A note is worth this many milliseconds at the end of a run, and no more. */
const PATIENCE_FOR_NOTES = 250;
/** Begins the stage; with no resolvers named it never asks. */
function beginResolverStage(plan, world, rounds) {
    const started = world.now();
    const asked = new Map();
    const noted = new Set();
    const notes = [];
    return {
        get due() {
            return Math.min(...wanted().map(dueOf));
        },
        async advance() {
            if (plan.resolvers.length === 0)
                return;
            beginNotes();
            const due = new Set(wanted()
                .filter((entry) => dueOf(entry) <= world.now())
                .map(({ evidence }) => evidence.expectation));
            if (due.size === 0)
                return;
            await rounds.resolvers(({ evidence }) => due.has(evidence.expectation));
            for (const { evidence } of rounds.entries)
                if (due.has(evidence.expectation) && evidence.resolvers.length > 0)
                    keep(evidence);
        },
        async note() {
            if (notes.length > 0)
                await Promise.race([Promise.all(notes), world.sleep(PATIENCE_FOR_NOTES)]);
        },
    };
    /** What waits for resolvers and for nothing before them. */
    function wanted() {
        if (plan.resolvers.length === 0)
            return [];
        return rounds.entries.filter((entry) => isRequired(entry) && rounds.mayAskResolvers(entry) && (isHeld(entry) || isOutdated(entry)));
    }
    function isHeld({ evidence, verdict }) {
        const requirement = (0,check_plan/* requirementFor */.P)(evidence.expectation, plan);
        // Where resolvers are the only ones to ask, nobody else tells that a refusing CAA record was changed.
        const isRefused = requirement.of === 'resolvers-only' && verdict.state === 'blocked';
        return isRefused || (0,check_verdict/* resolversHold */.Hb)(evidence, requirement);
    }
    /** Whether an authoritative server came to be right after the resolvers had been asked: they may have learned what it said before. */
    function isOutdated({ evidence: { expectation, history } }) {
        const last = asked.get(expectation)?.last ?? started;
        return history.some(({ server, sight, at }) => server.zone && sight === 'right' && started + at > last);
    }
    function dueOf(entry) {
        return isHeld(entry) ? (asked.get(entry.evidence.expectation)?.due ?? world.now()) : world.now();
    }
    function keep(evidence) {
        const began = asked.get(evidence.expectation)?.began ?? world.now();
        asked.set(evidence.expectation, { began, last: world.now(), due: dueAfter(evidence, began) });
    }
    function beginNotes() {
        // Where all are ready they are confirmed next, which is the look that resolvers have to wait for.
        if (rounds.entries.every(check_entry/* isReady */.i_) && rounds.entries.some((entry) => rounds.isDoubted(entry)))
            return;
        const fresh = rounds.entries.filter((entry) => !isRequired(entry) && (0,check_entry/* isReady */.i_)(entry) && !noted.has(entry.evidence.expectation));
        if (fresh.length === 0)
            return;
        const expectations = new Set(fresh.map(({ evidence }) => evidence.expectation));
        for (const expectation of expectations)
            noted.add(expectation);
        notes.push(rounds.resolvers(({ evidence }) => expectations.has(evidence.expectation)));
    }
    function isRequired({ evidence }) {
        return (0,check_plan/* requirementFor */.P)(evidence.expectation, plan).of !== 'authoritative';
    }
    function dueAfter(evidence, began) {
        const open = evidence.resolvers.filter((observation) => (0,sight/* resolverSightOf */.Ht)(evidence.expectation, observation) !== 'right');
        if (open.length === 0)
            return world.now() + FULL_ROUND_OF_REFUSED;
        const left = open
            .map((observation) => {
            const seconds = (0,check_eta/* secondsKept */.A8)(observation) ?? (0,check_eta/* longestNegativeTtl */.mN)(evidence);
            return seconds === undefined
                ? undefined
                : observation.at + observation.ms + seconds * 1000 - world.now();
        })
            .filter((ms) => ms !== undefined);
        const now = world.now();
        const shortest = left.length > 0 ? Math.min(...left) : undefined;
        return now + untilNextResolverLook(now - began, shortest);
    }
}

// EXTERNAL MODULE: ./build/js/resolver/outcome.js
var resolver_outcome = __nccwpck_require__(3593);
;// CONCATENATED MODULE: ./build/js/check/way.js

/** Whether asking this server again can bring the record; one that refers elsewhere has said all that it will. */
function isWorthAsking({ observation, sight }) {
    return sight !== 'right' && sight !== 'not-tested' && observation.outcome.kind !== 'referral';
}
/**
 * Whether what a server says now, other than before, changes the way: an alias or a delegation leads elsewhere, or a zone is served
 * of which nobody spoke when it was walked to.
 */
function changesWay({ hops }, before, now) {
    if (leadOf(before) !== leadOf(now))
        return true;
    const hop = hops.find(({ observations }) => observations.includes(before));
    return hop?.walk.kind !== 'zone' && (0,resolver_outcome/* isTelling */.c)(now.outcome) && !(0,resolver_outcome/* isTelling */.c)(before.outcome);
}
/**
 * What is to be forgotten before the way is walked again: where its names belong, and the zones whose servers could not all be found.
 * What led towards them is kept, so that only what failed is asked again.
 */
function lostOn({ hops }) {
    return hops.flatMap(({ name, walk }) => {
        const zone = 'zone' in walk ? walk.zone : undefined;
        const isPartly = zone?.servers.some(({ problem }) => problem === 'undetermined') ?? false;
        return zone && isPartly ? [name, zone.apex] : [name];
    });
}
function leadOf({ outcome }) {
    if (outcome.kind === 'alias')
        return outcome.target.key;
    return outcome.kind === 'referral' ? `to the servers of ${outcome.zone.key}` : undefined;
}

;// CONCATENATED MODULE: ./build/js/check/canary.js



/** Everything of an entry that is not right and can be asked. */
function outstandingSlots(entry) {
    return (0,sight/* sightingsOf */.YW)(entry.evidence.expectation, entry.evidence.path)
        .filter(({ sight }) => sight !== 'right' && sight !== 'not-tested')
        .map((sighting) => ({ entry, sighting }));
}
/**
 * The canary of the given turn: the names take turns, and each time round the next server is asked. Servers that could
 * not tell are left to the full rounds as long as there are others.
 */
function canaryOf(entries, turn) {
    const entry = entries[turn % entries.length];
    if (entry === undefined)
        return undefined;
    const slots = slotsWorthAsking(entry);
    const telling = slots.filter(({ sighting }) => sighting.sight !== 'cannot-tell');
    const candidates = telling.length > 0 ? telling : slots;
    const round = Math.floor(turn / entries.length);
    return candidates[((turn % entries.length) + round) % candidates.length] ?? { entry };
}
/** Whether nobody can be asked about any of these entries, so that all hangs on walking again. */
function areLost(entries) {
    return entries.every((entry) => slotsWorthAsking(entry).length === 0);
}
/** Everything of an entry at which asking again can bring the record. */
function slotsWorthAsking(entry) {
    return outstandingSlots(entry).filter(({ sighting }) => isWorthAsking(sighting));
}
/** Entries by the zone in which they end, for a zone is asked at one pace. */
function byZone(entries) {
    return (0,grouping/* groupBy */.$z)(entries, zoneKey);
}
/** The zone in which an entry ends, or at which the way to it was lost; empty if not even that is known. */
function zoneKey({ evidence }) {
    const walk = evidence.path.hops.at(-1)?.walk;
    if (walk === undefined || !('zone' in walk))
        return '';
    const { key } = walk.zone.apex;
    return walk.kind === 'zone' ? key : `lost at ${key}`;
}

;// CONCATENATED MODULE: ./build/js/check/confirming.js
// Whether what is ready has to be looked at once more before it counts. Pure.


/**
 * Whether a ready entry is not to be taken at its word: it was not ready before, and behind an anycast address the old record may
 * still answer; or it was seen right before that moment, so long ago that it may be gone.
 */
function wantsConfirming(entry, moment) {
    return (0,check_entry/* isReady */.i_)(entry) && (entry.changed || !isSeenRightSince(entry, moment));
}
/** The entry after a confirming round that began at that moment: confirmed if every server that is right said so in it. */
function confirmedSince(entry, moment) {
    return (0,check_entry/* isReady */.i_)(entry) && isSeenRightSince(entry, moment) ? { ...entry, changed: false } : entry;
}
/** The entry at the end of a run that had no time to confirm it: seen right, and not to be relied on. */
function unconfirmed(entry) {
    const { readyAfter: _, ...rest } = entry;
    return { ...rest, verdict: { ...entry.verdict, state: 'waiting', endedBefore: 'confirmation' } };
}
function isSeenRightSince({ evidence: { expectation, path } }, moment) {
    return (0,sight/* sightingsOf */.YW)(expectation, path).every(({ observation, sight }) => sight !== 'right' || observation.at >= moment);
}

// EXTERNAL MODULE: ./build/js/resolver/ask-zone.js
var ask_zone = __nccwpck_require__(8487);
// EXTERNAL MODULE: ./build/js/resolver/observe.js
var observe = __nccwpck_require__(9617);
;// CONCATENATED MODULE: ./build/js/check/extra.js


/** Of a server that no zone on the way lists, one address is enough to see whether the record was put there. */
const ADDRESSES_OF_STRANGERS = 1;
/** What makes two extra questions the same, as a string. */
function keyOf({ question, zone, servers = [], resolvers = [] }) {
    const whom = [
        ...servers.map(({ key }) => key),
        ...resolvers.map(({ endpoint }) => JSON.stringify(endpoint)),
    ];
    return `${question.name.key} ${question.type} ${zone?.key ?? ''} ${whom.join(' ')}`;
}
/**
 * Asks an extra question of at most so many servers; where any server of the zone will do, of one that tells. No observation
 * where there is nobody to ask. Never rejects.
 */
async function askExtra(askers, evidence, extra, most, signal) {
    const { question, zone: apex, servers, resolvers } = extra;
    if (resolvers !== undefined)
        return askForSoa(askers, evidence, extra, resolvers.slice(0, most), signal);
    const zone = apex === undefined ? lastZone(evidence) : zoneOnTheWay(evidence, apex);
    if (zone === undefined)
        return [];
    if (servers !== undefined) {
        const named = (await Promise.all(servers.map((name) => serversNamed(askers, zone, name, signal)))).flat();
        return (0,ask_zone/* askZone */.Uz)(askers.network, zone, question, { servers: named.slice(0, most), signal });
    }
    return (await askers.walker.ask(zone, question, { signal })).observations;
}
/** A resolver keeps what it learns, so it is asked only for what is known to exist. */
async function askForSoa({ network }, evidence, { question }, resolvers, signal) {
    if (question.type !== 'SOA' || zoneOnTheWay(evidence, question.name) === undefined)
        return [];
    const asked = resolvers.map((server) => (0,observe/* observe */.l)(network, server, question, 'resolver', { signal }));
    return (await Promise.all(asked)).map(({ observation }) => observation);
}
/** A server of the zone at all its addresses; any other as if it were one, at an address that its own zone gives. */
async function serversNamed({ network, walker }, zone, name, signal) {
    const own = (0,ask_zone/* serversIn */.AX)(zone).filter((server) => server.name?.key === name.key);
    if (own.length > 0)
        return own;
    const { addresses } = await walker.addressesOf(name, signal);
    return addresses
        .filter((ip) => !network.untested(ip))
        .slice(0, ADDRESSES_OF_STRANGERS)
        .map((ip) => (0,ask_zone/* serverNamed */.Jl)(name, { transport: 'udp', ip, port: zone.port }, zone.apex));
}
/** The zone in which the expectation ends: that of the last name on the alias path. */
function lastZone({ path }) {
    const walk = path.hops.at(-1)?.walk;
    return walk?.kind === 'zone' ? walk.zone : undefined;
}
function zoneOnTheWay({ path }, apex) {
    return path.hops
        .flatMap(({ walk }) => ('path' in walk ? walk.path : []))
        .find((zone) => zone.apex.key === apex.key);
}

;// CONCATENATED MODULE: ./build/js/check/extra-round.js


/**
 * Begins a round of these questions, which `ask` asks. Names below one that is asked about too wait for what is said of that: where it
 * does not exist nothing below it does (RFC 8020), and that is the answer.
 */
function createExtraRound(all, ask) {
    const asked = new Map();
    return async (extra) => {
        const { ifShownAt, ...same } = extra;
        if (ifShownAt === undefined)
            return once(extra);
        const there = await once({ ...same, question: { ...same.question, name: ifShownAt } });
        return there.some(({ outcome }) => outcome.kind === 'answer') ? once(extra) : [];
    };
    function once(extra) {
        const key = keyOf(extra);
        const answer = asked.get(key) ?? unlessDenied(extra);
        asked.set(key, answer);
        return answer;
    }
    async function unlessDenied(extra) {
        const said = await Promise.all(all.filter((other) => isAbove(other, extra)).map(once));
        const denial = said.flat().find((one) => denies(one, extra));
        return denial ? [denial] : ask(extra);
    }
}
/** Whether it asks any server of the same zone about a name above. The apex exists, and is not worth waiting for. */
function isAbove(one, { question, zone, servers, resolvers }) {
    const { name } = one.question;
    if ((one.ifShownAt ?? one.servers ?? one.resolvers ?? servers ?? resolvers) !== undefined)
        return false;
    if (zone === undefined || one.zone?.key !== zone.key || name.key === zone.key)
        return false;
    return name.key !== question.name.key && (0,wire_name/* isSubdomain */.J4)(question.name, name);
}
/** A denial without the SOA record of the zone may be anybody's. */
function denies({ outcome }, { zone }) {
    return outcome.kind === 'nxdomain' && outcome.soa?.name.key === zone?.key;
}

;// CONCATENATED MODULE: ./build/js/check/rules.js


/** Extra questions that one rule may have asked about one expectation, over all servers; the most careful one needs about ten names. */
const EXTRA_QUESTIONS = 12;
/** Names of which the rules may ask extra questions in one run; of more names the others share their causes. */
const MOST_EXPLAINED = 512;
/**
 * What is wrong with one expectation, in the order of the rules: what a CA would trip over first comes first. A rule that
 * yields to one that found its cause says nothing, even where the user ignores the other. Pure.
 */
function diagnosesOf(evidence, answers, rules, run, { ignore, severity }) {
    const found = rules.flatMap((rule) => {
        const diagnosis = rule.judge(evidence, answers.get(rule.id) ?? [], run);
        return diagnosis === undefined ? [] : [{ rule, diagnosis }];
    });
    const ids = new Set(found.map(({ rule }) => rule.id));
    return found
        .filter(({ rule: { id, yieldsTo = [] } }) => !ignore.includes(id) && !yieldsTo.some((other) => ids.has(other)))
        .map(({ diagnosis }) => ({ ...diagnosis, severity: severity.get(diagnosis.id) ?? diagnosis.severity }));
}
/** Asks what the rules want to know beyond the evidence; a question that several rules ask, once, and none that another one answers. */
async function askForRules(askers, evidence, rules, run, signal) {
    const wishes = rules.map((rule) => ({
        id: rule.id,
        questions: rule.questions?.(evidence, run).slice(0, EXTRA_QUESTIONS) ?? [],
    }));
    const all = wishes.map(({ questions }) => questions);
    const most = serversFor(all);
    const answerTo = createExtraRound(all.flat(), (extra) => askExtra(askers, evidence, extra, most.get(keyOf(extra)) ?? 0, signal));
    const answers = wishes.map(async ({ id, questions }) => [id, await Promise.all(questions.map(answerTo))]);
    return new Map((await Promise.all(answers)).filter(([, observations]) => observations.length > 0));
}
/** How many servers each question may go to: a rule shares its allowance among its questions, and the most generous one counts. */
function serversFor(wishes) {
    const most = new Map();
    for (const questions of wishes) {
        const share = Math.floor(EXTRA_QUESTIONS / questions.length);
        for (const key of questions.map(keyOf))
            most.set(key, Math.max(share, most.get(key) ?? 0));
    }
    return most;
}

;// CONCATENATED MODULE: ./build/js/check/in-flight.js
// Bounds how much is under way at once: ten thousand names begun together cost more in memory than they save in time.
/**
 * Names that are looked at side by side. Measured by scripts/bench-lanes.mjs at four servers: with fewer than 240 they wait for us, and
 * with 400 we need half as much memory again.
 */
const NAMES_IN_FLIGHT = 256;
/** Works on every item, on a limited number at the same time, and gives the results in the order of the items. */
async function eachInFlight(items, work) {
    const results = [];
    const queue = items.entries();
    const workers = Array.from({ length: Math.min(NAMES_IN_FLIGHT, items.length) }, async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    });
    await Promise.all(workers);
    return results;
}

;// CONCATENATED MODULE: ./build/js/check/explaining.js
// Has the rules ask their extra questions about what is not ready: in the rounds, and a few records at a time beside them.



/** Names of which the rules may ask extra questions in one round. */
const EXPLAINED_AT_ONCE = 64;
/** The same beside the rounds, so that their questions do not have to stand in line. */
const EXPLAINED_ASIDE = 16;
/** Begins with nothing explained; `signal` ends every question under way. */
function createExplaining(tools, ground, signal) {
    const { rules } = tools;
    let restUnderWay;
    return {
        inRound: (which) => explain(which, EXPLAINED_AT_ONCE),
        rest: () => (restUnderWay ??= explainRest().finally(() => (restUnderWay = undefined))),
    };
    async function explain(which, most) {
        // Those that were never explained first, then those whose explanation is oldest.
        const puzzling = ground
            .entries()
            .filter((entry) => which(entry) && !(0,check_entry/* isReady */.i_)(entry))
            .toSorted((a, b) => (a.explained ?? -1) - (b.explained ?? -1))
            .slice(0, most);
        if (puzzling.some(({ evidence }) => rules.some((rule) => rule.needsSuffixes?.(evidence))))
            await ground.loadSuffixes();
        const run = ground.run();
        const answers = await eachInFlight(puzzling, async ({ evidence }) => [evidence.expectation, await askForRules(tools, evidence, rules, run, signal)]);
        // Answers that were cut short prove nothing; those of the round before still do.
        if (!signal.aborted)
            ground.keep(new Map(answers));
    }
    async function explainRest() {
        const mayAsk = () => ground.entries().filter(isExplained).length < MOST_EXPLAINED;
        while (!signal.aborted && mayAsk() && ground.entries().some(isLeft)) {
            await explain(isLeft, EXPLAINED_ASIDE);
            ground.prove((entry) => isExplained(entry) && entry.proof === undefined);
        }
    }
}
function isExplained({ explained }) {
    return explained !== undefined;
}
/** Not ready, and nobody knows why. */
function isLeft(entry) {
    return !(0,check_entry/* isReady */.i_)(entry) && !isExplained(entry);
}

;// CONCATENATED MODULE: ./build/js/check/history.js
// How the view of each server has changed over a run: what is kept of it, so that an hour of a server that flaps takes no more room
// than a minute. Pure.

/** Changes kept of one view from its beginning, and as many of the latest; people see no more of them in a bar. */
const KEPT = 16;
/** Changes kept of one record. More come about only where an alias leads elsewhere at every look. */
const MOST = 1_024;
/** The history with those views that are not as they were before. */
function remember(history, views) {
    const last = new Map(history.map((change) => [history_keyOf(change), change.sight]));
    return views.reduce((known, view) => {
        if (last.get(history_keyOf(view)) === view.sight)
            return known;
        last.set(history_keyOf(view), view.sight);
        return withChange(known, view);
    }, history);
}
function withChange(history, change) {
    const own = history.filter((one) => history_keyOf(one) === history_keyOf(change));
    const [gone, next] = own.slice(KEPT);
    if (own.length < 2 * KEPT || !gone || !next)
        return [...history, change].slice(-MOST);
    const skipped = (gone.skipped ?? 0) + 1;
    return [
        ...history.filter((one) => one !== gone).map((one) => (one === next ? { ...one, skipped } : one)),
        change,
    ];
}
function history_keyOf({ name, server }) {
    return (0,check_entry/* viewKey */.RV)(name, server);
}

;// CONCATENATED MODULE: ./build/js/check/proof.js
// When a final diagnosis has been seen often enough to end the watch early. Pure.

/** Two looks that agree, so far apart, prove that no wait will help. */
const AGREE_AFTER = 5_000;
/** What a CA refuses may be a zone that is just being signed, or records that are just being changed. */
const AGREE_AFTER_REFUSAL = 30_000;
/** The entry with what a look at all servers adds to the proof of its leading final diagnosis. */
function withProof(entry, now) {
    const { proof, ...rest } = entry;
    const final = entry.diagnoses.find((diagnosis) => diagnosis.severity === 'error' && diagnosis.final);
    if (final === undefined || (0,check_entry/* isReady */.i_)(entry))
        return rest;
    const what = JSON.stringify([final.id, final.headline, final.caret]);
    const since = proof?.what === what ? proof.since : now;
    const due = since + (final.refusal === true ? AGREE_AFTER_REFUSAL : AGREE_AFTER);
    return { ...rest, proof: { what, since, due, proven: now >= due } };
}

;// CONCATENATED MODULE: ./build/js/check/settle.js
// Makes of evidence what it amounts to: diagnoses, verdict, estimate, and what has changed since the last look. Pure.





/** The entry judged by its evidence. `elapsed` is milliseconds since the watch began. */
function settle(entry, plan, rules, run, elapsed) {
    const { evidence } = entry;
    const diagnoses = diagnosesOf(evidence, entry.answers, rules, run, plan.preferences);
    const seen = (0,check_verdict/* verdictOf */.Vj)(evidence, diagnoses, (0,check_plan/* requirementFor */.P)(evidence.expectation, plan));
    const verdict = withEta(seen, evidence, diagnoses, run);
    const { readyAfter, ...rest } = entry;
    const settled = { ...rest, diagnoses, verdict };
    return verdict.state === 'ready' ? { ...settled, readyAfter: readyAfter ?? elapsed } : settled;
}
/**
 * A CA needs an address of either type, not of both: an address type without records is ready when the other type of
 * the same name is.
 */
function settleAlternatives(entries) {
    return entries.map((entry) => {
        const { expectation } = entry.evidence;
        if (expectation.alternative === undefined || !isDenied(entry))
            return entry;
        const other = entries.find(({ evidence: { expectation: { name, type }, }, }) => name.key === expectation.name.key && type === expectation.alternative);
        if (!other || !(0,check_entry/* isReady */.i_)(other) || isDenied(other))
            return entry;
        return {
            ...entry,
            verdict: { ...verdictOfAbsence(entry), state: 'ready' },
            readyAfter: entry.readyAfter ?? other.readyAfter ?? 0,
        };
    });
}
/** Whether as many servers say that there is no record as would vouch for one. */
function isDenied({ evidence }) {
    return (0,check_verdict/* authoritativelyReady */.WL)({ ...evidence, expectation: absenceOf(evidence) });
}
/** The servers counted where the type is not needed: those that deny it were heard, and are right. */
function verdictOfAbsence({ evidence, verdict }) {
    const of = verdict.authoritative ? 'authoritative' : 'resolvers-only';
    return (0,check_verdict/* verdictOf */.Vj)({ ...evidence, expectation: absenceOf(evidence) }, [], { of });
}
function absenceOf({ expectation }) {
    return { ...expectation, match: 'absent', values: [] };
}
function withEta(verdict, evidence, diagnoses, run) {
    if (verdict.state === 'ready')
        return verdict;
    const eta = (0,check_eta/* etaOf */.ko)(evidence, { started: run.started, monotonic: run.monotonic, wall: run.now });
    const [last] = [...(eta ? [eta] : []), ...refusalEtas(diagnoses)].toSorted((a, b) => b.until - a.until);
    return last ? { ...verdict, eta: last } : verdict;
}
/** Until when a CA refuses whatever the record says, where time cures that. */
function refusalEtas(diagnoses) {
    return diagnoses.flatMap(({ severity, refusal, until, headline }) => severity === 'error' && refusal === true && until !== undefined ? [{ until, reason: headline }] : []);
}

;// CONCATENATED MODULE: ./build/js/check/knowledge.js
// What a watch knows: its entries, how what is found out gets into them, and how they are judged with all of it in view.









/** Begins with nothing known; `signal` ends every question under way. */
function createKnowledge(plan, tools, started, signal) {
    const { world, rules } = tools;
    const randomLabel = `x${Buffer.from(world.random(8)).toString('hex')}`;
    let entries = plan.expectations.map(check_entry/* openEntry */.vW);
    let suffixOf;
    const explaining = createExplaining(tools, { entries: () => entries, run, loadSuffixes, keep, prove }, signal);
    return {
        get entries() {
            return entries;
        },
        outstanding: () => entries.filter((entry) => !(0,check_entry/* isReady */.i_)(entry) && !mayAskResolvers(entry)),
        mayAskResolvers,
        async gather(chosen, look) {
            const found = new Map(await eachInFlight(chosen, async (entry) => [entry.evidence.expectation, await look(entry)]));
            entries = entries.map((entry) => {
                const more = found.get(entry.evidence.expectation);
                return more ? { ...entry, evidence: withFound(entry.evidence, more) } : entry;
            });
        },
        judge(which) {
            if (!entries.some(which))
                return;
            settleAll(which);
            amend((entry) => which(entry) && isSeenNotReady(entry), (entry) => ({ ...entry, changed: true }));
        },
        amend,
        explain: (which) => explaining.inRound(which),
        explainRest: () => explaining.rest(),
        prove,
    };
    function amend(which, change) {
        entries = entries.map((entry) => (which(entry) ? change(entry) : entry));
    }
    async function loadSuffixes() {
        suffixOf ??= await loadPublicSuffixes();
    }
    function keep(answers) {
        entries = entries.map((entry) => {
            const more = answers.get(entry.evidence.expectation);
            return more ? { ...entry, answers: more, explained: world.now() } : entry;
        });
        settleAll(({ evidence }) => answers.has(evidence.expectation));
    }
    function prove(which) {
        amend(which, (entry) => withProof(entry, world.now()));
    }
    function settleAll(which) {
        const [judged, elapsed] = [run(), world.now() - started];
        entries = settleAlternatives(entries.map((entry) => (which(entry) ? settle(entry, plan, rules, judged, elapsed) : entry)));
    }
    /** Not ready by what was seen, and not just because no resolver was asked yet. */
    function isSeenNotReady(entry) {
        const awaitsResolvers = entry.evidence.resolvers.length === 0 && mayAskResolvers(entry);
        return !(0,check_entry/* isReady */.i_)(entry) && !awaitsResolvers;
    }
    function mayAskResolvers({ evidence }) {
        return ((0,check_plan/* requirementFor */.P)(evidence.expectation, plan).of === 'resolvers-only' || (0,check_verdict/* authoritativelyReady */.WL)(evidence));
    }
    function run() {
        return {
            expectations: plan.expectations,
            evidence: entries.map(({ evidence }) => evidence),
            expectedNameservers: plan.expectedNameservers,
            requirement: plan.requirement,
            randomLabel,
            ...(suffixOf && { suffixOf }),
            now: world.date().getTime(),
            monotonic: world.now(),
            started,
        };
    }
}
/** The history goes on from what is known by now: looks at servers and at resolvers are made side by side. */
function withFound(evidence, { views = [], ...more }) {
    return { ...evidence, ...more, history: remember(evidence.history, views) };
}

// EXTERNAL MODULE: ./build/js/certificate/owner-name.js
var owner_name = __nccwpck_require__(8509);
;// CONCATENATED MODULE: ./build/js/check/caa-lookup.js

/** The lookup that this outcome is; `aliases` were followed to get it, and `insecure` says that the zone is proven to be unsigned. */
function lookupOf(outcome, aliases, insecure) {
    switch (outcome.kind) {
        case 'answer':
            return { kind: 'set', records: outcome.records, aliases };
        case 'nodata':
        case 'nxdomain':
            return { kind: 'empty', how: outcome.kind };
        case 'alias':
        case 'referral':
            return { kind: 'failed', why: 'alias-chain', insecure };
        case 'lame':
            return { kind: 'failed', why: failureOfLame(outcome.how), insecure };
        case 'error':
            return { kind: 'failed', why: failureOfRcode(outcome.rcode), insecure };
        case 'silent':
        case 'unreachable':
        case 'malformed':
            return { kind: 'failed', why: outcome.kind, insecure };
        case 'unfinished':
            // What was cut short is not judged (`askAsCa`).
            return { kind: 'failed', why: 'silent', insecure };
    }
}
function failureOfLame(how) {
    return how === 'refused' ? 'refused' : 'lame';
}
function failureOfRcode(rcode) {
    switch (rcode) {
        case 'SERVFAIL':
            return 'servfail';
        case 'NOTIMP':
            return 'notimp';
        case 'REFUSED':
            return 'refused';
        default:
            return 'other-rcode';
    }
}
/** Servers that say the same make one variant. */
function distinctLookups(lookups) {
    const seen = new Map(lookups.map((lookup) => [caa_lookup_keyOf(lookup), lookup]));
    return [...seen.values()];
}
function caa_lookup_keyOf(lookup) {
    return lookup.kind === 'set' ? (0,check_expectation/* recordsKey */.MH)(lookup.records) : JSON.stringify(lookup);
}

;// CONCATENATED MODULE: ./build/js/check/caa-by-resolvers.js




/** Asks each resolver at each level from a domain up to its top-level domain. */
function climbByResolvers(network, domain, resolvers, signal) {
    const names = (0,wire_name/* ancestorsOf */.Gw)(domain).slice(0, -1);
    return Promise.all(names.map((name) => askLevel(network, name, resolvers, signal)));
}
async function askLevel(network, name, resolvers, signal) {
    const question = { name, type: 'CAA' };
    const asked = resolvers.map((server) => (0,observe/* observe */.l)(network, server, question, 'resolver', { signal }));
    const observations = (await Promise.all(asked)).map(({ observation }) => observation);
    const telling = observations.filter(({ outcome }) => (0,resolver_outcome/* isTelling */.c)(outcome));
    const heard = telling.length > 0 ? telling : observations.slice(0, 1);
    const variants = distinctLookups(heard.map(({ outcome }) => lookupBy(outcome)));
    return { name, observations, variants, heardByNobody: false };
}
function lookupBy(outcome) {
    return outcome.kind === 'alias' ? endOf(outcome) : lookupOf(outcome, [], false);
}
/** What a resolver found at the end of the aliases; it was to follow them to there. */
function endOf({ answerAtTarget, rcode }) {
    const [first] = answerAtTarget ?? [];
    if (answerAtTarget && first)
        return { kind: 'set', records: answerAtTarget, aliases: [first.name] };
    return { kind: 'empty', how: rcode === 'NXDOMAIN' ? 'nxdomain' : 'nodata' };
}

;// CONCATENATED MODULE: ./build/js/resolver/alias-graph.js
/** Looks at each node once, whatever leads to it, so that no set of records makes it slow. */
function shapeOf(nodes) {
    const byKey = new Map(nodes.map((node) => [node.name.key, node]));
    const lengths = new Map();
    let loop;
    const [start] = nodes;
    const length = start ? lengthFrom(start, []) : 0;
    return { length, ...(loop && { loop }) };
    function lengthFrom(node, before) {
        const known = lengths.get(node.name.key);
        if (known !== undefined)
            return known;
        const way = [...before, node.name];
        const length = Math.max(0, ...node.targets.map((target) => 1 + lengthAt(target, way)));
        lengths.set(node.name.key, length);
        return length;
    }
    function lengthAt(target, way) {
        const closes = way.findIndex(({ key }) => key === target.key);
        if (closes >= 0) {
            loop ??= [...way.slice(closes), target];
            return 0;
        }
        const next = byKey.get(target.key);
        return next ? lengthFrom(next, way) : 0;
    }
}

// EXTERNAL MODULE: ./build/js/resolver/classify.js + 1 modules
var classify = __nccwpck_require__(3591);
;// CONCATENATED MODULE: ./build/js/resolver/alias.js




/**
 * Names looked at, those of all branches together. Beyond the 11 aliases that resolvers follow nothing is to be learned,
 * and with four addresses a name 12 names make 48 questions.
 */
const MAX_NAMES = 12;
/** Every alias costs a CA's resolver another walk; from here on a timeout gets likely. */
const LONG = 5;
/** BIND, Unbound and PowerDNS follow 11 aliases; at the twelfth they answer SERVFAIL, Unbound as soon as it has seen some of them before. */
const TOO_LONG = 12;
/**
 * Asks the question at every server of the name's zone, and the same of each target that any of them gives. What an authoritative
 * server says about its target in passing is not relied on. Never rejects.
 */
async function followAliases(following, question, manner = {}) {
    const hops = [await hopAt(following, question, manner)];
    const unfollowed = [];
    for (let done = 0; done < hops.length;) {
        const next = newTargets(hops.slice(done), hops);
        done = hops.length;
        const room = MAX_NAMES - hops.length;
        unfollowed.push(...next.slice(room));
        const found = next.slice(0, room).map((name) => hopAt(following, { ...question, name }, manner));
        hops.push(...(await Promise.all(found)));
    }
    return pathOf(hops, unfollowed);
}
async function hopAt({ network, walker }, question, manner) {
    const walk = await walker.zoneOf(question.name, manner.signal);
    const observations = await askAlong(network, walk, question, manner);
    const targets = (0,wire_name/* distinctNames */.NL)(observations.flatMap(targetsIn));
    return { name: question.name, walk, observations, targets };
}
/** A zone that nobody served when it was inspected is asked all the same: servers recover. Where somebody else answers, no name is asked. */
async function askAlong(network, walk, question, manner) {
    switch (walk.kind) {
        case 'zone':
        case 'unreachable':
            return (0,ask_zone/* askZone */.Uz)(network, walk.zone, question, manner);
        case 'intercepted':
        case 'blocked':
        case 'unfinished':
            return [];
    }
}
function newTargets(latest, known) {
    const names = new Set(known.map(({ name }) => name.key));
    return (0,wire_name/* distinctNames */.NL)(latest.flatMap(({ targets }) => targets)).filter(({ key }) => !names.has(key));
}
/** The targets in the alias records of one answer; a name has one, unless its zone is at fault. */
function targetsIn({ outcome }) {
    if (outcome.kind !== 'alias')
        return [];
    if (outcome.via === 'DNAME')
        return [outcome.target];
    return outcome.records.flatMap(({ rdata }) => (rdata.type === 'CNAME' ? [rdata.cname] : []));
}
function pathOf(hops, unfollowed) {
    const { length, loop } = shapeOf(hops);
    return {
        hops,
        length,
        size: length >= TOO_LONG || unfollowed.length > 0 ? 'too-long' : length >= LONG ? 'long' : 'fine',
        ...(loop && { loop }),
        dangling: namesWhere(hops.slice(1), ({ observations }) => observations.some(({ outcome }) => outcome.kind === 'nxdomain')),
        mixed: namesWhere(hops, ({ observations }) => observations.some(isMixed)),
        split: namesWhere(hops, isSplit),
        unfollowed: (0,wire_name/* distinctNames */.NL)(unfollowed),
    };
}
function isMixed(observation) {
    const { outcome } = observation;
    return (outcome.kind === 'alias' &&
        (outcome.beside.length > 0 || (0,wire_name/* distinctNames */.NL)(targetsIn(observation)).length > 1));
}
/** Whether the servers that say anything do not say the same about where the name leads. */
function isSplit({ observations }) {
    const said = observations.filter(({ outcome }) => (0,classify/* isTelling */.c0)(outcome));
    const ways = said.map((observation) => targetsIn(observation)
        .map(({ key }) => key)
        .sort()
        .join(' '));
    return new Set(ways).size > 1;
}
function namesWhere(hops, holds) {
    return hops.filter(holds).map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/js/check/caa-climb.js




/**
 * Climbs from a domain to its top-level domain. All servers are asked up to the apex of the domain's own zone, and one
 * working server of each zone above. It does not end at the first set: a set further up is worth knowing for the cure.
 */
async function climbCaa(askers, domain, climb) {
    const walk = await askers.walker.zoneOf(domain, climb.signal);
    const names = (0,wire_name/* ancestorsOf */.Gw)(domain).slice(0, -1);
    return Promise.all(names.map((name) => caa_climb_askLevel(askers, name, walk, climb)));
}
async function caa_climb_askLevel(askers, name, walk, climb) {
    const question = { name, type: 'CAA' };
    const manner = { dnssec: climb.validator !== undefined, signal: climb.signal };
    const above = walkAbove(walk, name);
    if (above !== undefined) {
        const { observations, told } = await askers.walker.ask(above.zone, question, manner);
        if (told?.observation.outcome.kind !== 'alias')
            return stepOf(name, { hops: [{ name, walk: above, observations, targets: [] }] }, climb);
    }
    return stepOf(name, await followAliases(askers, question, manner), climb);
}
/** The part of the walk that leads to this level's zone, where that lies above the domain's own; undefined in the domain's own zone. */
function walkAbove(walk, name) {
    if (walk.kind !== 'zone' || (0,wire_name/* isSubdomain */.J4)(name, walk.zone.apex))
        return undefined;
    const path = walk.path.filter((zone) => (0,wire_name/* isSubdomain */.J4)(name, zone.apex));
    const zone = path.at(-1);
    return zone && { kind: 'zone', zone, path };
}
/** Answers that are bogus at any server may be what a CA meets; it then issues nothing, whatever the others say. */
async function stepOf(name, path, { validator, signal }) {
    const trust = await validator?.judgePath(path, signal);
    const insecure = trust?.status === 'insecure';
    const observations = path.hops.flatMap((hop) => hop.observations);
    const isSplit = (path.split ?? []).length > 0;
    const isEndless = path.loop !== undefined || path.size === 'too-long';
    if (isEndless && !isSplit)
        return { name, observations, variants: [endless(insecure)], heardByNobody: true };
    const names = path.hops.map((hop) => hop.name);
    const lookups = path.hops.flatMap((hop, at) => heardAt(hop).map(({ outcome }) => lookupOf(outcome, names.slice(1, at + 1), insecure)));
    const failures = [...(isEndless ? [endless(insecure)] : []), ...(trust?.status === 'bogus' ? [BOGUS] : [])];
    const heardByNobody = !isSplit && trust?.status === 'bogus' && trust.everywhere;
    return { name, observations, variants: distinctLookups([...failures, ...lookups]), heardByNobody };
}
/** The answers in which the way may end; servers that do not speak of the name count where none does. Aliases were followed. */
function heardAt({ observations }) {
    const telling = observations.filter(({ outcome }) => (0,resolver_outcome/* isTelling */.c)(outcome));
    if (telling.length === 0)
        return observations.slice(0, 1);
    return telling.filter(({ outcome }) => outcome.kind !== 'alias');
}
function endless(insecure) {
    return { kind: 'failed', why: 'alias-chain', insecure };
}
const BOGUS = { kind: 'failed', why: 'bogus', insecure: false };

;// CONCATENATED MODULE: ./build/js/check/caa-untold.js
// Servers that leave a CAA question without an answer while others answer it. A CA that meets one of them tries another.


/**
 * What they said, from the domain up to the level that decides. Of the zone of the domain only: further up one server is
 * asked after the other, and they are nobody's whom the user knows.
 */
function untoldOf(steps, decidedAt) {
    const own = steps[0]?.observations[0]?.server.zone;
    const top = decidedAt ? steps.findIndex(({ name }) => (0,wire_name/* equalNames */.JM)(name, decidedAt)) : steps.length - 1;
    return steps.slice(0, top + 1).flatMap(({ observations }) => {
        if (!observations.some(({ outcome }) => (0,resolver_outcome/* isTelling */.c)(outcome)))
            return [];
        return observations.filter(({ outcome, notes, server }) => !(0,resolver_outcome/* isTelling */.c)(outcome) &&
            outcome.kind !== 'unfinished' &&
            !notes.includes('no-route') &&
            server.zone?.key === own?.key);
    });
}

;// CONCATENATED MODULE: ./build/js/certificate/caa-parameters.js
/** label of RFC 8657 section 4. */
const METHOD = /^[\da-z-]+$/i;
/** Judges all parameters of one property; those of other names are the CA's own business. */
function judgeParameters(parameters, terms, reading) {
    const findings = [
        judgeAccount(valuesOf(parameters, 'accounturi'), terms.accountUri),
        judgeMethods(valuesOf(parameters, 'validationmethods'), terms.challenge, reading),
    ];
    return findings.find((finding) => finding !== 'fits' && !isOpen(finding)) ?? findings.find(isOpen) ?? 'fits';
}
function judgeAccount(uris, accountUri) {
    const [uri] = uris;
    if (uri === undefined)
        return 'fits';
    if (uris.length > 1)
        return 'account-repeated';
    if (uri === accountUri)
        return 'fits';
    if (!URL.canParse(uri))
        return 'account-not-a-uri';
    return accountUri === undefined ? 'account-unknown' : 'account-differs';
}
function judgeMethods(lists, challenge, reading) {
    if (lists.length > 1 && reading.repeatedMethodsFail)
        return 'methods-repeated';
    const findings = lists.map((list) => judgeMethodList(list, challenge, reading));
    return findings.find((finding) => finding !== 'fits') ?? 'fits';
}
function judgeMethodList(list, challenge, reading) {
    const labels = list.split(',');
    if (list === '')
        return 'method-missing';
    if (challenge === undefined)
        return 'method-unknown';
    const found = labels.indexOf(challenge);
    const read = reading.stopsAtMethod && found >= 0 ? labels.slice(0, found) : labels;
    if (!read.every((label) => METHOD.test(label)))
        return 'methods-malformed';
    return found >= 0 ? 'fits' : 'method-missing';
}
function valuesOf(parameters, tag) {
    return parameters.filter((parameter) => parameter.tag === tag).map(({ value }) => value);
}
function isOpen(finding) {
    return finding === 'account-unknown' || finding === 'method-unknown';
}

// EXTERNAL MODULE: ./build/js/certificate/issue-value.js
var issue_value = __nccwpck_require__(8461);
;// CONCATENATED MODULE: ./build/js/certificate/caa-cure.js
// The lines of a zone file that would make CAA records let a request through.




/** Records that were meant for this CA and that no request can fulfil: the line to add takes their place. */
const REPLACED = new Set([
    'critical-unknown',
    'misnamed',
    'malformed',
    'account-repeated',
    'account-not-a-uri',
    'methods-repeated',
    'methods-malformed',
]);
/**
 * The cure for a refusal: `finding` is the record that came nearest to letting the request through. Records add up
 * (RFC 8659 section 4.2), so those that are right for somebody else stay.
 */
function cureOf(finding, request) {
    const { record, kind } = finding;
    const linesToRemove = REPLACED.has(kind) ? [zoneLine(record, record.rdata)] : [];
    const value = kind === 'critical-unknown' ? undefined : valueFor(finding, request);
    if (value === undefined)
        return { linesToRemove };
    const rdata = { type: 'CAA', flags: 0, tag: record.rdata.tag, value: Buffer.from(value) };
    return { linesToRemove, lineToAdd: zoneLine(record, rdata) };
}
/**
 * The identity, with the parameters of the record that came nearest: pinned as that is, to this account and challenge where it is
 * pinned to others. Undefined where a pin would be lost.
 */
function valueFor({ kind, parameters = [] }, request) {
    const identity = request.identities === 'any' ? undefined : request.identities[0];
    if (identity === undefined)
        return undefined;
    const pins = PINS.filter(({ tag }) => parameters.some((parameter) => parameter.tag === tag)).map(({ tag, valueOf }) => ({ tag, value: valueOf(valuesIn(parameters, tag), request) }));
    if (pins.some(({ value }) => value === undefined))
        return undefined;
    // What else stands in a record that is replaced is the CA's own business.
    const others = REPLACED.has(kind) ? parameters.filter(isOther) : [];
    return [identity, ...[...pins, ...others].map(({ tag, value }) => `${tag}=${value}`)].join('; ');
}
/** The parameters of RFC 8657, and what each becomes: as it was if that lets the request through. */
const PINS = [
    {
        tag: 'accounturi',
        valueOf: ([own, ...more], { accountUri }) => accountUri ?? (own !== undefined && more.length === 0 && isAccount(own) ? own : undefined),
    },
    {
        tag: 'validationmethods',
        valueOf([own, ...more], { challenge }) {
            const methods = more.length === 0 ? (own?.split(',') ?? []) : [];
            const isReadable = methods.length > 0 && methods.every((method) => METHOD.test(method));
            return isReadable && methods.includes(challenge ?? methods[0] ?? '') ? own : challenge;
        },
    },
];
function isAccount(value) {
    return (0,issue_value/* isParameterValue */.Ns)(value) && URL.canParse(value);
}
/** The values of one parameter, in the order of the record. */
function valuesIn(parameters, tag) {
    return parameters.filter((parameter) => parameter.tag === tag).map(({ value }) => value);
}
function isOther({ tag, value }) {
    return PINS.every((pin) => pin.tag !== tag) && (0,issue_value/* isParameterValue */.Ns)(value);
}
function zoneLine(record, rdata) {
    return `${(0,wire_name/* presentName */.Bh)(record.name)} IN CAA ${(0,wire_rdata/* presentRdata */.sQ)(rdata)}`;
}

;// CONCATENATED MODULE: ./build/js/certificate/caa-issue.js

/** What each fault is, as the end of a sentence. */
const ISSUE_FAULT_SENTENCES = {
    'issuer-not-a-domain': 'what stands before its first semicolon is not a domain name',
    'parameter-empty': 'it has an empty parameter, as a semicolon at the end makes one',
    'parameter-without-equals': 'one of its parameters has no equals sign',
    'parameter-tag': 'the name of one of its parameters has a character that is not allowed there',
    'parameter-value': 'the value of one of its parameters has a space or another character that is not allowed there',
};
/** Reads the octets of a property's value under one reading of the rules. Never throws. */
function readIssueProperty(value, reading) {
    const { issuer, segments } = (0,issue_value/* splitIssueValue */.Tk)(Buffer.from(value).toString('latin1'));
    const malformed = (fault) => {
        const parameters = segments
            .flatMap((segment) => (0,issue_value/* readParameter */.sv)(segment) ?? [])
            .filter(({ tag }) => reading.parameterTag.test(tag))
            .map((parameter) => ({ ...parameter, tag: fold(parameter.tag, reading) }));
        return { kind: 'malformed', fault, issuer, parameters };
    };
    if (issuer !== '' && !(0,issue_value/* isIssuerDomain */.cs)(issuer))
        return malformed('issuer-not-a-domain');
    // One semicolon with nothing behind it is allowed; after a parameter it is not.
    const written = segments.length === 1 && segments[0] === '' ? [] : segments;
    const parameters = [];
    for (const segment of written) {
        const parameter = readCheckedParameter(segment, reading);
        if (typeof parameter === 'string')
            return malformed(parameter);
        parameters.push(parameter);
    }
    return issuer === '' ? { kind: 'nobody' } : { kind: 'issuer', issuer: fold(issuer, reading), parameters };
}
function readCheckedParameter(segment, reading) {
    if (segment === '')
        return 'parameter-empty';
    const parameter = (0,issue_value/* readParameter */.sv)(segment);
    if (!parameter)
        return 'parameter-without-equals';
    if (!reading.parameterTag.test(parameter.tag))
        return 'parameter-tag';
    if (!(0,issue_value/* isParameterValue */.Ns)(parameter.value))
        return 'parameter-value';
    return { tag: fold(parameter.tag, reading), value: parameter.value };
}
function fold(text, { caseCounts }) {
    return caseCounts ? text : text.toLowerCase();
}

// EXTERNAL MODULE: ./build/js/certificate/misnaming.js
var certificate_misnaming = __nccwpck_require__(7265);
;// CONCATENATED MODULE: ./build/js/certificate/caa-finding.js
// Judges the records of one CAA set for a request: which of them count, and what each says about this CA.





/** One finding per record, in the order of the records. */
function judgeRecords(records, request, reading) {
    const deciding = decidingTag(records, request);
    return records.map((record) => {
        const tag = tagOf(record);
        if (!reading.knownTags.has(tag) && (record.rdata.flags & reading.criticalBits) !== 0) {
            return { record, kind: 'critical-unknown' };
        }
        return tag === deciding ? judgeIssue(record, request, reading) : { record, kind: 'not-asked' };
    });
}
/**
 * `issuewild` where the request is for a wildcard and the set has at least one; `issue` otherwise. Undefined when the
 * set has none of that tag, which restricts nothing (RFC 8659 sections 4.2 and 4.3).
 */
function decidingTag(records, { identifier }) {
    const tags = new Set(records.map(tagOf));
    if ((0,certificate_identifier/* isWildcard */.z2)(identifier) && tags.has('issuewild'))
        return 'issuewild';
    return tags.has('issue') ? 'issue' : undefined;
}
function judgeIssue(record, request, reading) {
    const property = readIssueProperty(record.rdata.value, reading);
    if (property.kind === 'nobody')
        return { record, kind: 'nobody' };
    const { issuer, parameters } = property;
    if (!isOurs(issuer, request))
        return judgeStranger(record, property, request);
    if (property.kind === 'malformed')
        return { record, kind: 'malformed', issuer, parameters, fault: property.fault };
    const kind = judgeTerms(judgeParameters(parameters, termsOf(request), reading), request);
    return { record, kind, issuer, parameters };
}
function judgeStranger(record, property, { identities }) {
    const { issuer, parameters } = property;
    const misnaming = identities === 'any' ? undefined : (0,certificate_misnaming/* findMisnaming */.z)(issuer, identities);
    if (misnaming)
        return { record, kind: 'misnamed', issuer, parameters, misnaming };
    return property.kind === 'malformed' && property.fault === 'issuer-not-a-domain'
        ? { record, kind: 'unreadable', fault: property.fault }
        : { record, kind: 'other-ca', issuer };
}
/** Where the CA is not known, any CA that may be let through is enough. */
function judgeTerms(finding, { identities }) {
    const open = finding === 'account-unknown' || finding === 'method-unknown';
    return finding === 'fits' || (open && identities === 'any') ? 'permits' : finding;
}
/** An account belongs to one CA: while the CA is not known, no record can be held against it. */
function termsOf(request) {
    if (request.identities !== 'any')
        return request;
    return request.challenge === undefined ? {} : { challenge: request.challenge };
}
function isOurs(issuer, { identities }) {
    return identities === 'any' ? (0,issue_value/* isIssuerDomain */.cs)(issuer) : identities.includes(issuer);
}
function tagOf(record) {
    return record.rdata.tag.toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/certificate/caa-levels.js

/**
 * The first level with a set, or the first failure if that comes before: what failed could have been a set. Failures
 * further up do not matter. `levels` go from `base` up to its top-level domain and may end early at a set or failure;
 * throws a RangeError for anything else, since a gap could hide a set.
 */
function selectCaa(base, levels, reading) {
    let expected = base;
    for (const { name, result } of levels) {
        if (!expected || !(0,wire_name/* equalNames */.JM)(name, expected)) {
            throw new RangeError(`the CAA levels of ${base.key} have ${name.key} in the wrong place`);
        }
        const selection = selectLevel(name, result, reading);
        if (selection)
            return selection;
        expected = (0,wire_name/* parentOf */.gN)(name);
    }
    if (!expected || !(0,wire_name/* equalNames */.JM)(expected, wire_name/* ROOT */.Dl)) {
        throw new RangeError(`the CAA levels of ${base.key} end before its top-level domain`);
    }
    return { kind: 'none' };
}
/** Whether a climb ends at what a level came to, in every reading of the rules: it has CAA records, or what failed could have been some. */
function endsClimb(result) {
    return result.kind === 'failed' || (result.kind === 'set' && result.records.some(isCaa));
}
function selectLevel(level, result, reading) {
    switch (result.kind) {
        case 'set': {
            const records = result.records.filter(isCaa);
            return records.length > 0 ? { kind: 'set', level, aliases: result.aliases ?? [], records } : undefined;
        }
        case 'failed':
            return { kind: 'failed', level, why: result.why, refuses: result.insecure ? 'letsencrypt' : 'every-ca' };
        case 'empty':
            return result.how === 'nxdomain' && level.labels.length === 1 && reading.missingTldFails
                ? { kind: 'failed', level, why: 'missing-tld', refuses: 'letsencrypt' }
                : undefined;
    }
}
function isCaa(record) {
    return record.rdata.type === 'CAA';
}

;// CONCATENATED MODULE: ./build/js/certificate/caa-decision.js
// Decides on CAA under one reading of the rules: the set that counts, the record that counts in it. Says nothing in words.



/** From the best that a record can say for a request to the least. */
const RANKS = [
    'critical-unknown',
    'permits',
    'account-unknown',
    'method-unknown',
    'method-missing',
    'account-differs',
    'account-repeated',
    'account-not-a-uri',
    'methods-repeated',
    'methods-malformed',
    'misnamed',
    'malformed',
    'other-ca',
    'unreadable',
    'nobody',
];
/** Decides on a request; `levels` are those of `selectCaa`, which throws a RangeError when they are not. */
function decide(levels, request, reading) {
    const selection = selectCaa((0,certificate_identifier/* baseOf */.bx)(request.identifier), levels, reading);
    switch (selection.kind) {
        case 'none':
            return {
                decision: { kind: 'permitted', reason: 'no-records' },
                proof: { aliases: [], by: [], findings: [] },
            };
        case 'failed':
            return {
                decision: { kind: 'failed', reason: selection.why, refuses: selection.refuses },
                proof: { decidedAt: selection.level, aliases: [], by: [], findings: [] },
            };
        case 'set': {
            const findings = judgeRecords(selection.records, request, reading);
            const by = decisive(findings).map(({ record }) => record);
            const proof = { decidedAt: selection.level, aliases: selection.aliases, by, findings };
            return { decision: decideSet(findings, request), proof };
        }
    }
}
function decideSet(findings, request) {
    const kind = nearestOf(findings)?.kind ?? 'not-asked';
    switch (kind) {
        case 'not-asked':
            return { kind: 'permitted', reason: 'unrestricted' };
        case 'permits':
            return { kind: 'permitted', reason: request.identities === 'any' ? 'some-ca' : 'named' };
        case 'account-unknown':
        case 'method-unknown':
            return { kind: 'undecided', reason: kind };
        default:
            return { kind: 'forbidden', reason: kind };
    }
}
/** The finding that decides: an unknown critical property before all, then whatever serves the request best. */
function nearestOf(findings) {
    return findings
        .filter(({ kind }) => kind !== 'not-asked')
        .toSorted((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind))[0];
}
/** Where no record comes near, all that restrict decide together. */
function decisive(findings) {
    const nearest = nearestOf(findings);
    if (!nearest)
        return [];
    const together = nearest.kind === 'other-ca' || nearest.kind === 'unreadable' || nearest.kind === 'nobody';
    return together ? findings.filter(({ kind }) => kind !== 'not-asked') : [nearest];
}

;// CONCATENATED MODULE: ./build/js/certificate/caa-profile.js
// How CAs read CAA records: as RFC 8659 and RFC 8657 say, and as Let's Encrypt does. Data only.
/** The tags of the IANA registry that are in use. */
const REGISTERED_TAGS = [
    'issue',
    'issuewild',
    'iodef',
    'issuemail',
    'issuevmc',
    'contactemail',
    'contactphone',
];
const CAA_READINGS = {
    rfc: {
        profile: 'rfc',
        knownTags: new Set(REGISTERED_TAGS),
        criticalBits: 0b1000_0000,
        parameterTag: /^[\da-z](?:-*[\da-z])*$/i,
        caseCounts: false,
        missingTldFails: false,
        repeatedMethodsFail: false,
        stopsAtMethod: false,
    },
    letsencrypt: {
        profile: 'letsencrypt',
        knownTags: new Set(REGISTERED_TAGS.filter((tag) => !tag.startsWith('contact'))),
        // Many zones set the lowest bit, having counted the bits of RFC 8659 section 4.1 from the other end.
        criticalBits: 0b1000_0001,
        parameterTag: /^[\da-z]*$/i,
        caseCounts: true,
        missingTldFails: true,
        repeatedMethodsFail: true,
        stopsAtMethod: true,
    },
};

;// CONCATENATED MODULE: ./build/js/certificate/caa-sentence.js
// The sentence for each decision on CAA. Decides nothing.





/** A value may be 64 KiB; more than this of it helps nobody. */
const MAX_RECORD_LENGTH = 160;
/** More CAs than these are counted, not named. */
const MAX_ISSUERS = 4;
const LOOKUP_FAILURES = {
    silent: 'the servers do not answer',
    unreachable: 'the servers cannot be reached',
    malformed: 'the answer is not a DNS message that can be read',
    truncated: 'the answer is cut off, and cannot be had over TCP',
    servfail: 'the servers fail (SERVFAIL)',
    refused: 'the servers refuse the question (REFUSED)',
    notimp: 'the servers do not know the type CAA (NOTIMP)',
    'other-rcode': 'the servers answer with an error',
    lame: 'the servers listed for the zone do not serve it',
    bogus: 'the answer fails DNSSEC validation',
    'alias-chain': 'its chain of aliases leads to no answer',
    'missing-tld': 'the top-level domain does not exist',
};
/** What the nearest record says, after "CAA at X"; it is in presentation format. */
const REFUSALS = {
    'critical-unknown': ({ record, profile }) => profile === 'rfc'
        ? `has a critical property that CAs do not know (${record}), so they refuse every request`
        : `has a property that Let's Encrypt does not know and takes for critical by its flags (${record}), so it refuses every request`,
    'method-missing': ({ record, request, issuers }) => `lets ${issuers} issue, but not with ${request.challenge ?? 'any challenge'} (${record})`,
    'account-differs': ({ record, profile }) => `lets only another account issue (${record})${profile === 'rfc' ? '; from 2027-03-15 every CA must heed that' : ''}`,
    'account-repeated': ({ record }) => `has two accounturi in one record (${record}), which no account fulfils`,
    'account-not-a-uri': ({ record }) => `has an accounturi that is not a URI (${record}), which no account fulfils`,
    'methods-repeated': ({ record }) => `has two validationmethods in one record (${record}), which Let's Encrypt takes for none`,
    'methods-malformed': ({ record }) => `has a list of validation methods that cannot be read (${record}); it is labels with commas between them, without spaces`,
    misnamed: ({ record, misnaming }) => `does not name this CA with ${record}: ${misnaming}`,
    malformed: ({ record, fault }) => `has a record for this CA that cannot be read (${record}): ${fault}`,
    'other-ca': ({ issuers }) => `lets only ${issuers} issue`,
    unreadable: ({ record, fault }) => `lets nobody issue, since its record cannot be read (${record}): ${fault}`,
    nobody: ({ record }) => `lets no CA issue (${record})`,
};
/** One or two sentences for a decision; data from DNS is in presentation format. */
function describeCaa(decision, proof, request, profile) {
    const facts = factsOf(proof, request, profile);
    switch (decision.kind) {
        case 'permitted':
            return describePermission(decision.reason, proof, facts);
        case 'forbidden':
            return `${placeOf(proof)} ${REFUSALS[decision.reason](facts)}.`;
        case 'undecided':
            return decision.reason === 'account-unknown'
                ? `${placeOf(proof)} lets only certain accounts issue (${facts.record}); whether yours is one needs the account URI.`
                : `${placeOf(proof)} lets this CA issue with certain challenges only (${facts.record}); whether yours is one needs the challenge.`;
        case 'failed':
            return describeFailure(decision, proof);
    }
}
function describePermission(reason, proof, { request, record, issuers }) {
    switch (reason) {
        case 'no-records':
            return `No CAA record at ${(0,wire_name/* plainName */.MH)(request.identifier)} or above it restricts who may issue.`;
        case 'unrestricted':
            return `${placeOf(proof)} does not restrict certificates ${(0,certificate_identifier/* isWildcard */.z2)(request.identifier) ? 'for wildcards' : 'for this name'}.`;
        case 'named':
            return `${placeOf(proof)} lets this CA issue (${record}).`;
        case 'some-ca':
            return `${placeOf(proof)} lets ${issuers} issue; whether your CA is among them was not checked.`;
    }
}
function describeFailure({ reason, refuses }, proof) {
    const cause = `${placeOf(proof)} cannot be looked up: ${LOOKUP_FAILURES[reason]}.`;
    if (refuses === 'every-ca')
        return `${cause} Every CA refuses then.`;
    const others = reason === 'missing-tld' ? '' : ', since the zone is not signed';
    return `${cause} Let's Encrypt refuses then; other CAs may go on${others}.`;
}
function placeOf({ decidedAt, aliases }) {
    const level = decidedAt ? (0,wire_name/* plainName */.MH)(decidedAt) : '';
    const target = aliases.at(-1);
    return target ? `CAA at ${(0,wire_name/* plainName */.MH)(target)}, of which ${level} is an alias,` : `CAA at ${level}`;
}
function factsOf({ by, findings }, request, profile) {
    const [first] = by;
    const { kind, misnaming, fault } = findings.find(({ record }) => record === first) ?? {};
    const issuers = findings.filter((finding) => finding.kind === kind).map(({ issuer }) => issuer);
    return {
        request,
        profile,
        record: first ? excerpt((0,wire_rdata/* presentRdata */.sQ)(first.rdata)) : '',
        issuers: listIssuers(issuers.filter((issuer) => issuer !== undefined)),
        misnaming: misnaming ? `${certificate_misnaming/* MISNAMING_SENTENCES */.X[misnaming.kind]}; it is ${misnaming.identity}` : '',
        fault: fault ? ISSUE_FAULT_SENTENCES[fault] : '',
    };
}
function listIssuers(issuers) {
    const distinct = [...new Set(issuers)];
    const named = distinct.slice(0, MAX_ISSUERS).map(excerpt);
    const more = distinct.length - named.length;
    return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
function excerpt(text) {
    return text.length > MAX_RECORD_LENGTH ? `${text.slice(0, MAX_RECORD_LENGTH)}…` : text;
}

;// CONCATENATED MODULE: ./build/js/certificate/caa.js
// Whether CAA lets a CA issue a certificate, in words and with the cure; where the readings of the rules differ, both.




/**
 * Judges a request by RFC 8659 and RFC 8657, or as Let's Encrypt does. `levels` are those of `selectCaa`, from the base
 * domain of the identifier up to its top-level domain; throws a RangeError when they are not.
 */
function judgeCaa(levels, request, profile) {
    const opinion = caa_form(levels, request, CAA_READINGS[profile]);
    const other = caa_form(levels, request, CAA_READINGS[profile === 'rfc' ? 'letsencrypt' : 'rfc']);
    const nearest = opinion.kind === 'forbidden' ? nearestOf(opinion.findings) : undefined;
    const cure = nearest ? cureOf(nearest, request) : { linesToRemove: [] };
    return { ...opinion, ...cure, request, ...(other.kind === opinion.kind ? {} : { differs: other }) };
}
function caa_form(levels, request, reading) {
    const { decision, proof } = decide(levels, request, reading);
    const { profile } = reading;
    return { ...decision, ...proof, profile, sentence: describeCaa(decision, proof, request, profile) };
}

;// CONCATENATED MODULE: ./build/js/check/caa-ways.js
// What a climb amounts to where servers do not say the same: a CA may hear any of them at each level, and of all its ways the worst counts.


/** From the worst for the certificate to the best. */
const WORST_FIRST = ['forbidden', 'failed', 'undecided', 'permitted'];
/** Judges all ways. Throws a RangeError where the steps are not those of `climbCaa`. */
function worstOfWays(steps, request, profile) {
    const unheard = new Set(steps.filter((step) => step.heardByNobody).map(({ name }) => name.key));
    const ways = waysUp(steps).map((levels) => ({
        verdict: judgeCaa(levels, request, profile),
        isOpen: levels.every(({ name }) => !unheard.has(name.key)),
    }));
    const [worst] = ways.toSorted((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
    if (!worst)
        throw new RangeError('a climb without levels');
    const isBetter = ({ kind }) => !caa_ways_REFUSALS.has(kind) && kind !== worst.verdict.kind;
    return {
        verdict: worst.verdict,
        everywhere: !ways.some(({ verdict, isOpen }) => isOpen && isBetter(verdict)),
    };
}
const caa_ways_REFUSALS = new Set(['forbidden', 'failed']);
function rankOf({ kind }) {
    return WORST_FIRST.indexOf(kind);
}
/** Each way ends at the first level where the server that is heard has records or fails; it goes on where another has none. */
function waysUp(steps) {
    const ways = [];
    const below = [];
    for (const { name, variants } of steps) {
        const heard = variants.length > 0 ? variants : [UNHEARD];
        ways.push(...heard.filter(endsClimb).map((result) => [...below, { name, result }]));
        const empty = emptiest(heard);
        if (!empty)
            return ways;
        below.push({ name, result: empty });
    }
    return [...ways, below];
}
const UNHEARD = { kind: 'failed', why: 'silent', insecure: false };
/** Whether a name is there matters for a top-level domain only, and then the worse answer counts. */
function emptiest(heard) {
    const empty = heard.filter((result) => !endsClimb(result));
    return empty.find((result) => result.kind === 'empty' && result.how === 'nxdomain') ?? empty[0];
}

;// CONCATENATED MODULE: ./build/js/check/ca-view.js








/** Looks at one expectation as a CA would; when it was cut short, what was known before still holds. Never rejects. */
async function askAsCa(askers, request, evidence, signal) {
    const { validator, caa } = request;
    const wantsTrust = request.wantsTrust(evidence.expectation);
    const climb = (domain) => climbCaa(askers, domain, { validator, signal });
    const [trust, verdicts] = await Promise.all([
        wantsTrust ? validator?.judgePath(evidence.path, signal) : undefined,
        caa && caaVerdicts(climb, caa, evidence),
    ]);
    if (signal.aborted && (trust ?? verdicts) !== undefined)
        return (evidence.trust ?? evidence.caa) === undefined ? { cutShort: true } : {};
    return { ...(trust && { trust }), ...(verdicts && { caa: verdicts }) };
}
/** The same where resolvers are the only ones to ask: they have validated what they say, so DNSSEC is theirs. */
async function askResolversAsCa({ network }, { caa }, evidence, resolvers, signal) {
    if (!caa)
        return {};
    const climb = (domain) => climbByResolvers(network, domain, resolvers, signal);
    const verdicts = await caaVerdicts(climb, caa, evidence);
    if (signal.aborted)
        return evidence.caa === undefined ? { cutShort: true } : {};
    return { caa: verdicts };
}
/** One verdict for each name on the certificate; of what different servers say the worst counts. */
async function caaVerdicts(climbFrom, wish, evidence) {
    const { expectation } = evidence;
    const identifiers = identifiersOf(expectation);
    const climbs = new Map();
    const verdicts = await Promise.all(identifiers.map(async (identifier) => {
        const base = (0,certificate_identifier/* baseOf */.bx)(identifier);
        const climb = climbs.get(base.key) ?? climbFrom(base);
        climbs.set(base.key, climb);
        const steps = await climb;
        const request = requestFor(identifier, wish, expectation);
        return ca_view_withProof(worstOfWays(steps, request, wish.profile), steps);
    }));
    return isHeard(evidence) ? verdicts : verdicts.filter((verdict) => !isSilence(verdict));
}
/** Whether anybody speaks of the record; else the silence about CAA may be that of our own network, which is nothing known. */
function isHeard({ path, resolvers }) {
    const observations = [...path.hops.flatMap((hop) => hop.observations), ...resolvers];
    return observations.some(({ outcome }) => (0,resolver_outcome/* isTelling */.c)(outcome));
}
function isSilence(verdict) {
    return verdict.kind === 'failed' && (verdict.reason === 'silent' || verdict.reason === 'unreachable');
}
/** Without a certificate in the settings the domain that the record belongs to is meant: underscored labels left out. */
function identifiersOf({ purpose, name }) {
    if (purpose)
        return purpose.identifiers.map((identifier) => (0,wire_name/* parseName */.$q)(identifier));
    const { domain } = (0,owner_name/* splitOwner */.I)(name);
    return domain.labels.length === 0 ? [] : [domain];
}
/** The verdict with what the servers said of the name that owns the records, at the level that decides. */
function ca_view_withProof({ verdict, everywhere }, steps) {
    const { decidedAt, aliases } = verdict;
    const step = decidedAt && steps.find(({ name }) => (0,wire_name/* equalNames */.JM)(name, decidedAt));
    const owner = aliases.at(-1) ?? decidedAt;
    const observations = step?.observations.filter(({ question }) => owner && (0,wire_name/* equalNames */.JM)(question.name, owner));
    return { ...verdict, everywhere, observations: observations ?? [], untold: untoldOf(steps, decidedAt) };
}
function requestFor(identifier, { identities, accountUri }, { purpose }) {
    return {
        identifier,
        identities,
        ...(purpose && { challenge: purpose.challenge }),
        ...(accountUri !== undefined && { accountUri }),
    };
}

// EXTERNAL MODULE: ./build/js/check/serial.js
var check_serial = __nccwpck_require__(1849);
// EXTERNAL MODULE: ./build/js/check/standing.js
var standing = __nccwpck_require__(7741);
;// CONCATENATED MODULE: ./build/js/check/serials.js



/** The path with what shows the SOA record at each server; what the run did not let a server say is as it was on the path `before`. */
async function withSerials({ walker }, before, path, signal) {
    const heard = path.hops.flatMap(({ observations }) => observations);
    const hops = path.hops.map(async (hop) => {
        if (hop.walk.kind !== 'zone')
            return hop;
        const walk = await walker.completeSoa(hop.walk, heard, signal);
        const isCut = walk.zone.observations.some(standing/* isUnfinished */.ui);
        return { ...hop, walk: isCut ? { ...walk, zone: finishedBy(before, walk.zone) } : walk };
    });
    return { ...path, hops: await Promise.all(hops) };
}
function finishedBy({ hops }, zone) {
    const known = hops
        .flatMap(({ walk }) => ('zone' in walk ? walk.zone.observations : []))
        .filter((one) => (0,check_serial/* soaShown */.rq)(one, zone.apex))
        .map((one) => [(0,check_entry/* viewKey */.RV)(zone.apex, one.server), one]);
    const shown = new Map(known);
    const observations = zone.observations.map((one) => (0,standing/* isUnfinished */.ui)(one) ? (shown.get((0,check_entry/* viewKey */.RV)(zone.apex, one.server)) ?? one) : one);
    return { ...zone, observations };
}

;// CONCATENATED MODULE: ./build/js/check/survey.js







/** Asks every address of every server of every zone on the way to the record. */
async function lookEverywhere({ network, walker }, evidence, { started, dnssec, signal }) {
    const { name, type } = evidence.expectation;
    const path = await followAliases({ network, walker }, { name, type }, { dnssec, signal });
    return (0,check_entry/* withPath */.iD)(evidence, signal.aborted ? survey_finishedBy(evidence.path, path) : path, started);
}
/** Asks servers again what they were asked `before`; undefined when an answer changes the way, so that everything on it has to be looked at. */
async function lookAgain({ network }, evidence, before, { started, dnssec, signal }) {
    const manner = { dnssec, signal };
    const now = await Promise.all(evidence.path.hops.map(({ observations }) => askAgain(network, observations.filter((one) => before.includes(one)), manner)));
    const said = new Map(now.flat().filter(([, { outcome }]) => outcome.kind !== 'unfinished'));
    if (said.size === 0)
        return {};
    if ([...said].some(([then, observation]) => changesWay(evidence.path, then, observation)))
        return undefined;
    const hops = evidence.path.hops.map((hop) => ({
        ...hop,
        observations: hop.observations.map((one) => said.get(one) ?? one),
    }));
    return (0,check_entry/* withPath */.iD)(evidence, { ...evidence.path, hops }, started);
}
/** Each of the observations of one question, with what is said to it now. */
async function askAgain(network, before, manner) {
    const [first] = before;
    if (first === undefined)
        return [];
    const servers = before.map(({ server }) => server);
    const now = await (0,ask_zone/* askServers */.Ch)(network, servers, first.question, manner);
    return before.map((then, at) => [then, now[at] ?? then]);
}
/**
 * A path that was cut short, finished by what was known before: a server that the run did not let answer still is as it was. Where
 * the way itself was not found again, all is as it was.
 */
function survey_finishedBy(before, cut) {
    if (before.hops.length === 0)
        return cut;
    const isSameWay = cut.hops.length === before.hops.length &&
        cut.hops.every(({ name, walk }, at) => walk.kind !== 'unfinished' && name.key === before.hops[at]?.name.key);
    if (!isSameWay)
        return before;
    return { ...cut, hops: cut.hops.map((hop, at) => finishedHop(before.hops[at], hop)) };
}
function finishedHop(before, hop) {
    const known = new Map(before?.observations.map((one) => [(0,check_entry/* viewKey */.RV)(one.question.name, one.server), one]));
    const observations = hop.observations.map((one) => one.outcome.kind === 'unfinished' ? (known.get((0,check_entry/* viewKey */.RV)(one.question.name, one.server)) ?? one) : one);
    return { ...hop, observations };
}
/** Many caches hide behind one anycast address, so before a resolver counts as right it is asked this often at once, from fresh ports. */
const ASKED_AT_ONCE = 3;
/**
 * Asks the resolvers; of the several answers of one resolver the worst counts. To be called
 * only when every authoritative server is right.
 */
async function askResolvers({ network }, evidence, resolvers, { started, signal }) {
    const answers = await Promise.all(resolvers.map((resolver) => askResolver(network, evidence, resolver, signal)));
    // One that the run did not let answer is as it was.
    const known = answers.map((of, at) => {
        const before = evidence.resolvers[at];
        return before && of.every(standing/* isUnfinished */.ui) ? [before] : of;
    });
    return (0,check_entry/* withResolvers */.YN)(evidence, known, started);
}
/** Its answers, the best first and the worst last. One that was asked before is asked once, and more only if that changes our mind. */
async function askResolver(network, { expectation, resolvers }, server, signal) {
    const before = resolvers.find((observation) => observation.server === server);
    const answers = await ask(before ? 1 : ASKED_AT_ONCE);
    if (before && !isRight(before) && answers.every(isRight))
        answers.push(...(await ask(ASKED_AT_ONCE - 1)));
    return answers.sort((a, b) => badness(sightOf(a)) - badness(sightOf(b)));
    function ask(times) {
        const { name, type } = expectation;
        const asked = Array.from({ length: times }, async () => {
            network.renew();
            return (await (0,observe/* observe */.l)(network, server, { name, type }, 'resolver', { signal })).observation;
        });
        return Promise.all(asked);
    }
    function sightOf(observation) {
        return (0,sight/* resolverSightOf */.Ht)(expectation, observation);
    }
    function isRight(observation) {
        return sightOf(observation) === 'right';
    }
}
/** One stale answer is real even when others are fresh; a lost packet says nothing beside an answer that came. */
const survey_WORST_FIRST = ['absent', 'wrong', 'right', 'cannot-tell', 'not-tested'];
function badness(sight) {
    return survey_WORST_FIRST.length - survey_WORST_FIRST.indexOf(sight);
}

;// CONCATENATED MODULE: ./build/js/check/looks.js
// The looks of a watch at one expectation: at everything, once more by a canary, and along a way that is walked again.





/** Makes the looks of a watch; `signal` ends every question under way. */
function createLooks(plan, tools, started, signal) {
    const { walker } = tools;
    return {
        everywhere,
        async onwards(entry, since) {
            const before = slotsWorthAsking(entry).map(({ sighting }) => sighting.observation);
            const old = before.filter(({ at }) => at < since);
            return (await again(entry, old)).found;
        },
        async byCanary({ entry, sighting }) {
            return sighting ? again(entry, [sighting.observation]) : alongAnotherWay(entry);
        },
        async resolvers({ evidence }) {
            const seen = await askResolvers(tools, evidence, plan.resolvers, { started, signal });
            if (plan.requirement.of !== 'resolvers-only')
                return seen;
            const known = { ...evidence, ...seen };
            return { ...seen, ...(await askResolversAsCa(tools, plan.certificate, known, plan.resolvers, signal)) };
        },
        forgetZones({ evidence }) {
            for (const { walk } of evidence.path.hops)
                if ('zone' in walk)
                    walker.forget(walk.zone.apex);
        },
    };
    async function everywhere(entry) {
        const { evidence } = entry;
        if (plan.requirement.of === 'resolvers-only')
            return {};
        const seen = await lookEverywhere(tools, evidence, lookFor(entry));
        const [path, view] = await Promise.all([
            withSerials(tools, evidence.path, seen.path, signal),
            askAsCa(tools, plan.certificate, { ...evidence, ...seen }, signal),
        ]);
        return { ...seen, path, ...view };
    }
    async function again(entry, before) {
        const found = await lookAgain(tools, entry.evidence, before, lookFor(entry));
        return found ? { found, walked: false } : alongAnotherWay(entry);
    }
    async function alongAnotherWay(entry) {
        for (const name of lostOn(entry.evidence.path))
            walker.forget(name);
        return { found: await everywhere(entry), walked: true };
    }
    function lookFor({ evidence }) {
        return { started, dnssec: plan.certificate.wantsTrust(evidence.expectation), signal };
    }
}

;// CONCATENATED MODULE: ./build/js/check/news.js
// Whether a look brought something new: what was known of the entries asked, compared with what is known of them afterwards. Pure.

/** What is known of these entries now. */
function viewsOf(entries) {
    return new Map(entries.map(({ evidence }) => [evidence.expectation, (0,check_entry/* fingerprintOf */.ax)(evidence)]));
}
/** Whether the expectation was asked for and is not as it was. */
function isStirred(evidence, before) {
    const last = before.get(evidence.expectation);
    return last !== undefined && last !== (0,check_entry/* fingerprintOf */.ax)(evidence);
}
/** What a look at some of a zone's entries showed of the zone. */
function shownIn(zone, before) {
    return {
        right: zone.reduce((sum, { verdict }) => sum + (verdict.authoritative?.right ?? 0), 0),
        stirred: zone.some(({ evidence }) => isStirred(evidence, before)),
    };
}

;// CONCATENATED MODULE: ./build/js/check/pace.js
// The pace at which each zone is looked at during a watch: its own clock, its own turn, and what counts as news. Pure
// arithmetic over instants.

/**
 * Some zones change every second and some servers flap, so what is new but brings us no nearer counts as news only when
 * the time waited has grown by a quarter since the last news: some forty times in an hour at most.
 */
const STIRS_AFTER = 1.25;
/** The pace of a zone after a look at it. What is looked at for the first time is news. */
function nextPace(pace, { now, started, zones }, shown) {
    const { turn, best, sweepFrom } = pace ?? { turn: -1, best: 0, sweepFrom: now };
    const progress = pace === undefined || shown.right > best;
    const stir = shown.stirred && now - started >= STIRS_AFTER * ((pace?.news ?? started) - started);
    const news = progress || stir ? now : pace.news;
    const changing = pace === undefined ? shown.right > 0 : pace.changing || news === now;
    const until = changing ? untilNextLookAfterNews : untilNextLook;
    return {
        news,
        changing,
        turn: turn + 1,
        due: now + Math.max(until(now - news, zones), shown.lost === true ? WALK_AGAIN : 0),
        best: Math.max(best, shown.right),
        sweepFrom,
    };
}

;// CONCATENATED MODULE: ./build/js/check/zone-paces.js


/** Begins the paces of a watch. */
function createZonePaces(world, started) {
    const paces = new Map();
    return {
        dueOf: (key) => paces.get(key)?.due ?? world.now(),
        turnOf: (key) => paces.get(key)?.turn ?? 0,
        keep(shown, waited) {
            const moment = { now: world.now(), started, zones: waited };
            for (const [key, what] of shown)
                paces.set(key, nextPace(paces.get(key), moment, what));
            return new Set([...shown.keys()].filter((key) => paces.get(key)?.news === moment.now));
        },
        maySweep: (key) => (paces.get(key)?.sweepFrom ?? 0) <= world.now(),
        swept(key, { names, uncookied }) {
            const pace = paces.get(key);
            if (pace)
                paces.set(key, { ...pace, sweepFrom: world.now() + untilNextSweep(names, uncookied) });
        },
    };
}

;// CONCATENATED MODULE: ./build/js/check/rounds.js
// The rounds of a watch: everything everywhere, one canary question a zone, all that is outstanding in it once that
// brings news, and resolvers last.








/** Begins the rounds of a watch; `signal` ends every question under way. */
function beginRounds(plan, tools, started, signal) {
    const { world, network } = tools;
    const looks = createLooks(plan, tools, started, signal);
    const known = createKnowledge(plan, tools, started, signal);
    const paces = createZonePaces(world, started);
    let count = 0;
    // What was seen by a look that took minutes is not old when that look is over.
    let longestLook = 0;
    // What did not explain itself in a minute is asked about again after two minutes, after four, and so on, and at the end.
    let explainFrom = started;
    return {
        get entries() {
            return known.entries;
        },
        get count() {
            return count;
        },
        get due() {
            return Math.min(...[...byZone(known.outstanding()).keys()].map((key) => paces.dueOf(key)));
        },
        everywhere,
        tick,
        isDoubted,
        async confirm() {
            const [began, isChosen] = [world.now(), isAmong(known.entries.filter(isDoubted))];
            network.renew();
            await everywhere(isChosen);
            known.amend(isChosen, (entry) => confirmedSince(entry, began));
        },
        leaveUnconfirmed() {
            known.amend(isDoubted, unconfirmed);
        },
        explainRest: () => known.explainRest(),
        mayAskResolvers: (entry) => known.mayAskResolvers(entry),
        async resolvers(which) {
            // A server that was right may not be any more, and what a resolver learns from it by our question it keeps.
            await sweep(known.entries.filter((entry) => mayAskNow(entry) && isFirstAsked(entry)));
            const chosen = known.entries.filter(mayAskNow);
            await known.gather(chosen, (entry) => looks.resolvers(entry));
            known.judge(isAmong(chosen));
            function mayAskNow(entry) {
                return which(entry) && known.mayAskResolvers(entry);
            }
        },
    };
    async function everywhere(which, again = false) {
        const chosen = known.entries.filter(which);
        if (again)
            for (const entry of chosen)
                looks.forgetZones(entry);
        const isDue = world.now() >= explainFrom || world.now() >= started + plan.timeout;
        if (isDue)
            explainFrom = world.now() + Math.max(FULL_ROUND, world.now() - started);
        await sweep(chosen, ({ proof }) => isDue || proof?.proven === false);
    }
    function isDoubted(entry) {
        return wantsConfirming(entry, world.now() - FULL_ROUND - longestLook);
    }
    async function tick() {
        count += 1;
        const began = world.now();
        const due = [...byZone(known.outstanding())].filter(([key]) => paces.dueOf(key) <= world.now());
        const canaries = due.flatMap(([key, group]) => canaryOf(group, paces.turnOf(key)) ?? []);
        const canaryFor = new Map(canaries.map((canary) => [canary.entry, canary]));
        const asked = [...canaryFor.keys()];
        const before = viewsOf(asked);
        const walked = new Set();
        await known.gather(asked, async (entry) => {
            const look = await looks.byCanary(canaryFor.get(entry) ?? { entry });
            if (look.walked)
                walked.add(entry.evidence.expectation);
            return look.found;
        });
        // Most canaries say what they said before, and then there is nothing to judge.
        known.judge(({ evidence }) => walked.has(evidence.expectation) || isStirred(evidence, before));
        const lost = due.filter(([, group]) => walked.size > 0 && areLost(group)).map(([key]) => key);
        const news = keepPace(new Set(due.map(([key]) => key)), before, new Set(lost));
        await followUp(new Set([...news, ...keysLeft(asked, walked)]), isAmong(asked), began);
    }
    /** Where one entry has found another zone than it was in, those that it leaves there may find theirs. */
    function keysLeft(asked, walked) {
        const moved = known.entries.filter(({ evidence }) => walked.has(evidence.expectation));
        const keys = new Map(moved.map((entry) => [entry.evidence.expectation, zoneKey(entry)]));
        return asked
            .filter((entry) => (keys.get(entry.evidence.expectation) ?? zoneKey(entry)) !== zoneKey(entry))
            .map(zoneKey);
    }
    /** News of one name is looked at everywhere at once, and as a rule all that is outstanding in its zone with it. */
    async function followUp(news, wasAsked, began) {
        if (news.size === 0)
            return;
        const swept = new Set([...news].filter((key) => paces.maySweep(key)));
        const chosen = known
            .outstanding()
            .filter((entry) => swept.has(zoneKey(entry)) || (news.has(zoneKey(entry)) && wasAsked(entry)));
        // Where some servers are right, the others only need time: there is nothing to explain, and those are asked again to confirm it.
        const arriving = chosen.filter(isArriving);
        await look(arriving, (entry) => looks.onwards(entry, began));
        await sweep(chosen.filter((entry) => !isArriving(entry)), (entry) => wasAsked(entry) && entry.verdict.authoritative?.right === 0);
        const groups = byZone(known.outstanding());
        for (const key of swept) {
            const left = groups.get(key) ?? [];
            paces.swept(key, { names: left.length, uncookied: left.filter(isUncookied).length });
        }
    }
    /** Looks everywhere, and has explained what `puzzles`. */
    async function sweep(chosen, puzzles) {
        const began = world.now();
        await look(chosen, (entry) => looks.everywhere(entry), puzzles);
        longestLook = Math.max(longestLook, world.now() - began);
    }
    async function look(chosen, how, puzzles = () => false) {
        if (chosen.length === 0)
            return;
        count += 1;
        const [isChosen, before] = [isAmong(chosen), viewsOf(chosen)];
        await known.gather(chosen, how);
        known.judge(isChosen);
        await known.explain((entry) => isChosen(entry) && puzzles(entry));
        known.prove(isChosen);
        keepPace(new Set(known.entries.filter(isChosen).map(zoneKey)), before);
    }
    /** Lets zones go on at the pace that follows from what a look showed; gives those of which that is news. */
    function keepPace(keys, before, lost = new Set()) {
        const groups = byZone(known.entries);
        const shown = [...keys].map((key) => [key, { ...shownIn(groups.get(key) ?? [], before), lost: lost.has(key) }]);
        return paces.keep(new Map(shown), byZone(known.outstanding()).size);
    }
}
/** Whether an entry is one of these, whatever has been found out about it since. */
function isAmong(chosen) {
    const expectations = new Set(chosen.map(({ evidence }) => evidence.expectation));
    return ({ evidence }) => expectations.has(evidence.expectation);
}
/** Whether some servers show the record, and nothing but the others keeps it from being ready. */
function isArriving({ evidence, verdict }) {
    const right = verdict.authoritative?.right ?? 0;
    return right > 0 && !(0,check_verdict/* isRefusedSomewhere */.w6)(evidence) && !(0,check_verdict/* isUnproven */.Eq)(evidence);
}
/** Whether a record that was seen to appear, and not confirmed since, is about to be asked for at resolvers for the first time. */
function isFirstAsked({ changed, evidence }) {
    return changed && evidence.resolvers.length === 0;
}
function isUncookied(entry) {
    return outstandingSlots(entry).some(({ sighting }) => sighting.observation.notes.includes('no-cookie'));
}

;// CONCATENATED MODULE: ./build/js/check/watched.js
/** What is told and reported of an entry. */
function recordOf({ evidence, verdict, diagnoses, readyAfter }) {
    const record = { expectation: evidence.expectation, evidence, verdict, diagnoses };
    return readyAfter === undefined ? record : { ...record, readyAfter };
}

;// CONCATENATED MODULE: ./build/js/check/telling.js


/** Without any change people still want to see that the gate lives; milliseconds. */
const HEARTBEAT = 60_000;
/** Begins the telling of one watch. */
function beginTelling(plan, tell, { world, deadline }) {
    const told = new Map();
    let owesReason = false;
    let warned = false;
    let lastTold = world.now();
    return { changes, waiting };
    function changes(entries) {
        for (const entry of entries) {
            const key = tellingKey(entry);
            if (told.get(entry.evidence.expectation) === key)
                continue;
            told.set(entry.evidence.expectation, key);
            tell({ kind: 'record', record: recordOf(entry) });
            owesReason = true;
            lastTold = world.now();
        }
        warn(entries);
    }
    function waiting(ms, entries) {
        if (owesReason)
            tell({ kind: 'waiting', ms, why: reasonToWait(entries) });
        owesReason = false;
        if (world.now() - lastTold < HEARTBEAT)
            return;
        lastTold = world.now();
        const ready = entries.filter(check_entry/* isReady */.i_).length;
        tell({ kind: 'heartbeat', ready, of: entries.length });
    }
    /** A cache that outlives the timeout is said at once, together with the timeout that would be long enough. */
    function warn(entries) {
        const untils = entries.flatMap(({ verdict }) => verdict.eta?.until ?? []);
        const until = Math.max(...untils);
        const end = world.date().getTime() + (deadline - world.now());
        if (warned || untils.length === 0 || until <= end)
            return;
        warned = true;
        const unsure = plan.requirement.of === 'resolvers-only';
        tell({ kind: 'timeout-too-short', until, needed: plan.timeout + (until - end), unsure });
    }
}
/** What people are told of an entry; as long as it stays the same there is nothing to tell. */
function tellingKey({ verdict: { state, authoritative, resolvers }, diagnoses }) {
    return JSON.stringify([
        state,
        authoritative,
        resolvers,
        diagnoses.map(({ id, headline }) => [id, headline]),
    ]);
}
function reasonToWait(entries) {
    const waiting = entries.filter((entry) => !(0,check_entry/* isReady */.i_)(entry));
    const reason = waiting.find(({ verdict }) => verdict.eta)?.verdict.eta?.reason;
    if (reason !== undefined)
        return reason;
    if (waiting.every(isShownEverywhere))
        return obstacleTo(waiting);
    if (waiting.every(({ verdict }) => verdict.state === 'unknown'))
        return 'too little could be seen yet';
    const seen = waiting.some(({ verdict }) => (verdict.authoritative?.right ?? 0) > 0);
    if (waiting.every(({ evidence }) => evidence.expectation.match === 'absent'))
        return seen ? 'not every server is rid of it yet' : 'the servers still have it';
    return seen ? 'not every server has it yet' : 'no server has it yet';
}
function isShownEverywhere({ verdict: { authoritative } }) {
    return authoritative !== undefined && authoritative.right > 0 && authoritative.right === authoritative.of;
}
/** What stands in the way of records that every authoritative server shows: what a CA refuses, or a resolver. */
function obstacleTo(waiting) {
    const errors = waiting.flatMap(({ diagnoses }) => diagnoses.filter(({ severity }) => severity === 'error'));
    return errors[0]?.headline ?? 'not every resolver has it yet';
}

;// CONCATENATED MODULE: ./build/js/check/watch.js







/** At the end of the time everything outstanding is looked at once more, and confirmed; this long at most, in milliseconds. */
const LAST_LOOK = 700;
/**
 * Without a time to wait there is one look, whole: a walk past silent servers takes some four seconds a zone, a silent server of the
 * record two and a half, CAA and DNSSEC as much again. What takes longer than half a minute will not end.
 */
const ONE_LOOK = 30_000;
/**
 * Watches until every expectation is ready, a final diagnosis is proven, the time is over or the signal aborts.
 * Never rejects for what servers do; ends at the latest 700 ms after the timeout, which when 0 means one whole look.
 */
async function watch(plan, tools, { signal, tell }) {
    const { world, network } = tools;
    const [began, started] = [world.date(), world.now()];
    const deadline = started + plan.timeout;
    const patience = plan.timeout === 0 ? ONE_LOOK : LAST_LOOK;
    const asking = beginAsking(world, signal, plan.timeout + patience);
    const rounds = beginRounds(plan, tools, started, asking.signal);
    const resolvers = beginResolverStage(plan, world, rounds);
    const telling = beginTelling(plan, tell, { world, started, deadline });
    let lastFull = started;
    tell({ kind: 'started', records: plan.expectations.length });
    await rounds.everywhere(() => true);
    void rounds.explainRest();
    const ended = await untilEnd();
    await rounds.explainRest();
    if (ended !== 'ready' && rounds.entries.every(check_entry/* isReady */.i_))
        rounds.leaveUnconfirmed();
    telling.changes(rounds.entries);
    await resolvers.note();
    asking.end();
    return {
        records: rounds.entries.map(recordOf),
        ended,
        began,
        started,
        took: world.now() - started,
        rounds: rounds.count,
        questions: network.asked,
    };
    async function untilEnd() {
        for (;;) {
            if (signal.aborted)
                return 'cancelled';
            await resolvers.advance();
            telling.changes(rounds.entries);
            if (rounds.entries.every(check_entry/* isReady */.i_)) {
                if (!rounds.entries.some((entry) => rounds.isDoubted(entry)))
                    return 'ready';
                if (asking.signal.aborted)
                    return 'timeout';
                await rounds.confirm();
            }
            else if (plan.failFast && rounds.entries.some(({ proof }) => proof?.proven)) {
                return 'final';
            }
            else if (world.now() >= deadline) {
                return 'timeout';
            }
            else {
                await waitAndLook();
            }
        }
    }
    async function waitAndLook() {
        const fullRoundDue = Math.min(nextProof(), lastFull + fullRound(), deadline);
        const due = Math.min(rounds.due, resolvers.due, fullRoundDue);
        telling.waiting(due - world.now(), rounds.entries);
        await world.sleep(Math.max(0, due - world.now()), signal);
        if (signal.aborted)
            return;
        if (world.now() >= fullRoundDue)
            await lookEverywhereAgain();
        else if (world.now() >= rounds.due)
            await rounds.tick();
    }
    /** Once a minute the delegations are walked again too: a registrar may have changed them. */
    async function lookEverywhereAgain() {
        const walkAgain = world.now() >= lastFull + fullRound();
        if (walkAgain)
            lastFull = world.now();
        await rounds.everywhere((entry) => !(0,check_entry/* isReady */.i_)(entry), walkAgain);
    }
    function fullRound() {
        const refused = rounds.entries.some((entry) => !(0,check_entry/* isReady */.i_)(entry) && ((0,check_verdict/* isRefusedSomewhere */.w6)(entry.evidence) || (0,check_verdict/* isUnproven */.Eq)(entry.evidence)));
        return refused ? FULL_ROUND_OF_REFUSED : FULL_ROUND;
    }
    function nextProof() {
        const unproven = rounds.entries.flatMap(({ proof }) => (proof && !proof.proven ? proof.due : []));
        return plan.failFast ? Math.min(...unproven) : Number.POSITIVE_INFINITY;
    }
}
/** The time in which questions are asked: `signal` ends those under way when the run is cancelled, or so many milliseconds are over. */
function beginAsking(world, cancelled, most) {
    const asking = new AbortController();
    const abort = () => asking.abort();
    const cancelDeadline = world.after(most, abort);
    cancelled.addEventListener('abort', abort);
    if (cancelled.aborted)
        abort();
    return {
        signal: asking.signal,
        end() {
            cancelDeadline();
            cancelled.removeEventListener('abort', abort);
        },
    };
}

// EXTERNAL MODULE: ./build/js/diagnose/index.js + 133 modules
var diagnose = __nccwpck_require__(2109);
// EXTERNAL MODULE: ./build/js/dnssec/anchors.js
var dnssec_anchors = __nccwpck_require__(8029);
// EXTERNAL MODULE: ./build/js/net/endpoint.js
var net_endpoint = __nccwpck_require__(9405);
;// CONCATENATED MODULE: ./build/js/net/aborts.js
// Aborts: one listener a signal, however many questions wait for it. (A signal warns when it has more than ten.)
/** Keeps the ends of questions by their signal. */
function createAborts() {
    const ends = new WeakMap();
    return {
        watch(signal, end) {
            const watched = ends.get(signal) ?? listen(signal, ends);
            watched.add(end);
            return () => {
                watched.delete(end);
            };
        },
    };
}
function listen(signal, ends) {
    const watched = new Set();
    ends.set(signal, watched);
    signal.addEventListener('abort', () => {
        for (const end of watched)
            end();
    }, { once: true });
    return watched;
}

;// CONCATENATED MODULE: ./build/js/net/dice.js
// Dice: unpredictable numbers for ids and letters, drawn from blocks of random octets.
const BLOCK_OCTETS = 1024;
/** Draws from a source of random octets, a block at a time, and uses none twice. */
function createDice(random) {
    let block = new Uint8Array();
    let at = 0;
    return {
        bits16() {
            if (at >= block.length) {
                block = Uint8Array.from(random(BLOCK_OCTETS));
                at = 0;
            }
            at += 2;
            return (block[at - 2] ?? 0) * 256 + (block[at - 1] ?? 0);
        },
    };
}

// EXTERNAL MODULE: ./build/js/wire/message.js + 4 modules
var wire_message = __nccwpck_require__(3647);
;// CONCATENATED MODULE: ./build/js/net/letter-case.js
/**
 * Flips the case of letters from `start` to before `end` at random. Length octets are no letters (RFC 1035 section 3.1 keeps them
 * below 64), so a whole name may be given.
 */
function mixCase(bytes, start, end, dice) {
    let bits = 0;
    let left = 0;
    for (let at = start; at < end; at++) {
        const octet = bytes[at] ?? 0;
        if (!isLetter(octet))
            continue;
        if (left === 0) {
            bits = dice.bits16();
            left = 16;
        }
        if ((bits & 1) === 1)
            bytes[at] = octet ^ 0x20;
        bits >>= 1;
        left -= 1;
    }
}
/** Whether both octets are the same, or the same letter in another case. */
function sameLetter(a, b) {
    return a === b || ((a ^ b) === 0x20 && isLetter(a));
}
function isLetter(octet) {
    const small = octet | 0x20;
    return small >= 0x61 && small <= 0x7a;
}

;// CONCATENATED MODULE: ./build/js/net/match.js
// Match: whether a message answers the question that was sent (RFC 5452 section 9.1). The address and port are the socket's matter.

/** Octets of a message header (RFC 1035 section 4.1.1). */
const HEADER_OCTETS = 12;
/** Compares a message with the query; `end` is where the query's only question ends. */
function matchAnswer(query, end, message) {
    if (message.length < HEADER_OCTETS || messageId(message) !== messageId(query))
        return 'other';
    const answer = (message[2] ?? 0) & 0x80;
    const opcode = (message[2] ?? 0) & 0x78;
    if (answer === 0 || opcode !== 0)
        return 'other';
    const questions = (message[4] ?? 0) * 256 + (message[5] ?? 0);
    if (questions === 0)
        return message.length === HEADER_OCTETS || isError(message) ? 'no-question' : 'other';
    return questions === 1 && message.length >= end ? compareQuestion(query, end, message) : 'other';
}
/** The id of a message. */
function messageId(message) {
    return (message[0] ?? 0) * 256 + (message[1] ?? 0);
}
/** TC: the message was cut to fit (RFC 2181 section 9). */
function isTruncated(message) {
    return ((message[2] ?? 0) & 0x02) !== 0;
}
/** Whether the header counts no answer and no authority records. */
function isEmpty(message) {
    return (message[6] ?? 0) + (message[7] ?? 0) + (message[8] ?? 0) + (message[9] ?? 0) === 0;
}
function isError(message) {
    return ((message[3] ?? 0) & 0x0f) !== 0;
}
function compareQuestion(query, end, message) {
    let match = 'same';
    for (let at = HEADER_OCTETS; at < end; at++) {
        const sent = query[at] ?? 0;
        const came = message[at] ?? 0;
        if (sent === came)
            continue;
        // Type and class are the last four octets; they have no letters.
        if (at >= end - 4 || !sameLetter(sent, came))
            return 'other';
        match = 'other-case';
    }
    return match;
}

;// CONCATENATED MODULE: ./build/js/net/answer.js
// Answers: octets that were found to answer a question, read as a message or named as malformed.


/** Reads a message. Its question is taken from the query: with its letters as the user wrote them, not as they were mixed. */
function readAnswer(bytes, match, query) {
    try {
        return { kind: 'reply', message: (0,wire_message/* decodeMessage */.Y8)(bytes, match === 'no-question' ? undefined : query) };
    }
    catch (error) {
        if (error instanceof wire_message/* WireError */.cC)
            return { kind: 'malformed', why: error.message };
        throw error;
    }
}
/** Reads a message from a stream, where it must be whole and, unless it is an error, carry the question. */
function readStreamAnswer({ bytes, match, query }) {
    if (isTruncated(bytes))
        return { kind: 'malformed', why: 'truncated, although it did not come by UDP' };
    const answer = readAnswer(bytes, match, query);
    if (match === 'no-question' && answer.kind === 'reply' && answer.message.rcode === 'NOERROR')
        return { kind: 'malformed', why: 'an answer without the question' };
    return answer;
}

;// CONCATENATED MODULE: ./build/js/net/judge.js
/** Judges an answer to a query that was sent with or without EDNS, and learns whether the server speaks it. */
function judge(message, edns, server) {
    switch (message.rcode) {
        case 'FORMERR':
        case 'NOTIMP':
            // RFC 6891 section 7. A server that has used EDNS before means something else.
            return edns && server.edns !== 'spoken' ? 'without-edns' : 'take';
        case 'BADVERS':
            // RFC 6891 section 6.1.3 has no version below the 0 that was asked with.
            return edns ? 'without-edns' : 'take';
        case 'BADCOOKIE':
            return edns ? 'with-cookie' : 'take';
        case 'SERVFAIL':
            return 'once-more';
        default:
            if (message.edns !== undefined)
                server.edns = 'spoken';
            return 'take';
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/js/net/routes.js
// Routes: which addresses cannot be reached from here at all. An IPv6 address on a machine without IPv6 says nothing about its server.

/** The system's code when it knows no route (see `DatagramEvents` of World). */
const NO_ROUTE = 'ENETUNREACH';
/** Addresses that say nothing about others of their family: loopback, link-local, private. */
const NEAR = new external_node_net_.BlockList();
for (const [net, prefix] of [
    ['127.0.0.0', 8],
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['169.254.0.0', 16],
]) {
    NEAR.addSubnet(net, prefix);
}
NEAR.addSubnet('fc00::', 7, 'ipv6');
NEAR.addSubnet('fe80::', 10, 'ipv6');
NEAR.addAddress('::1', 'ipv6');
/** Trying again costs nothing on the wire, and a network may come back during a long wait. */
function createRoutes(world, againMs) {
    const found = new Map();
    return {
        missing: (ip) => void found.set(scopeOf(ip), world.now()),
        heard: (ip) => {
            if (found.size > 0)
                found.delete(scopeOf(ip));
        },
        untested: (ip) => found.has(scopeOf(ip)),
        fresh: (ip) => found.size > 0 && world.now() - (found.get(scopeOf(ip)) ?? -Infinity) < againMs,
    };
}
/** The family of a public address; a near address stands for itself. */
function scopeOf(ip) {
    const family = (0,external_node_net_.isIP)(ip) === 6 ? 'ipv6' : 'ipv4';
    return (0,external_node_net_.isIP)(ip) === 0 || NEAR.check(ip, family) ? ip : family;
}

;// CONCATENATED MODULE: ./build/js/net/pending.js

const NO_NOTES = [];
/**
 * There may be tens of thousands at once: plain data, and no function of its own but the promise's. A class, as are the other parts of
 * a question on its way: literals of which many outlive a collection V8 takes for long-lived, and then keeps even those that are not.
 */
class Pending {
    ask;
    desk;
    resolve;
    /** What brings the reply; until then what the question begins with. */
    transport;
    /** `World.now()` at the first send; undefined before. */
    at = undefined;
    tries = 0;
    ignored = 0;
    notes = NO_NOTES;
    settled = false;
    /** Who is sending it, and at which place there. */
    holder = undefined;
    place = -1;
    /** Stops watching for an abort. */
    unwatch = undefined;
    /** A question that has not been sent. */
    constructor(ask, desk, resolve) {
        this.ask = ask;
        this.desk = desk;
        this.resolve = resolve;
        this.transport = ask.endpoint.transport;
    }
}
/** Ends the question. Only the first call counts. */
function pending_settle(pending, reply) {
    if (pending.settled)
        return;
    pending.settled = true;
    if (reply.kind === 'unreachable' && reply.why === NO_ROUTE)
        note(pending, 'no-route');
    const { ask, desk, holder } = pending;
    // What is settled must not keep alive what it was sent with: in bulk that is most of the memory.
    pending.holder = undefined;
    holder?.release(pending, reply);
    // A server that changes letters has answered all the same.
    if (pending.ignored > 0 && !pending.notes.includes('case-changed'))
        note(pending, 'ignored-answers');
    const end = desk.now();
    const { transport, at = end, tries, ignored, notes } = pending;
    desk.settled(pending, { ask, transport, reply, tries, ignored, notes, at, ms: end - at });
}
/** Notes something odd, once. */
function note(pending, what) {
    const { notes } = pending;
    if (!notes.includes(what))
        pending.notes = notes.length === 0 ? [what] : [...notes, what];
}

// EXTERNAL MODULE: ./build/js/wire/registry.js
var registry = __nccwpck_require__(487);
;// CONCATENATED MODULE: ./build/js/net/query.js
// Queries: the octets of a question to one server, with its flags, EDNS and mixed letter case.




/** Answers up to this size come in one packet on every path (DNS Flag Day 2020). */
const UDP_OCTETS = 1232;
const RD = 0x01;
const TYPE_AND_CLASS_OCTETS = 4;
/** EDNS as wished, the server's cookie, and mixed letters for a server that keeps them. */
function dressFor({ cookies, keepsCase }, edns, dice) {
    const cookie = cookies.option();
    return keepsCase ? { edns, cookie, dice } : { edns, cookie };
}
/** Builds the query for an ask under an id. */
function buildQuery({ question, recursion, dnssec = false }, id, dress) {
    const opt = dress.edns ? optRecord(dnssec, dress.cookie) : NO_OCTETS;
    const end = HEADER_OCTETS + nameOctets(question.name) + TYPE_AND_CLASS_OCTETS;
    const bytes = Buffer.allocUnsafe(end + opt.length);
    bytes.set(ONE_QUESTION);
    writeU16(bytes, 0, id);
    if (recursion)
        bytes[2] = RD;
    // ARCOUNT
    if (dress.edns)
        bytes[11] = 1;
    const afterName = writeName(bytes, HEADER_OCTETS, question.name);
    if (dress.dice !== undefined)
        mixCase(bytes, HEADER_OCTETS, afterName, dress.dice);
    writeU16(bytes, afterName, (0,registry/* typeNumber */.OW)(question.type));
    writeU16(bytes, afterName + 2, question.class ?? registry/* CLASS_IN */.NH);
    bytes.set(opt, end);
    return { bytes, question, end, edns: dress.edns, mixed: dress.dice !== undefined };
}
// The name of a query has nothing to be compressed with: three lines here spare a second pass over every query.
function nameOctets({ labels }) {
    let octets = 1;
    for (const label of labels)
        octets += label.length + 1;
    return octets;
}
/** Writes a name whole, and gives the place behind it. */
function writeName(bytes, start, { labels }) {
    let at = start;
    for (const label of labels) {
        bytes[at++] = label.length;
        for (let from = 0; from < label.length; from++)
            bytes[at++] = label[from] ?? 0;
    }
    bytes[at++] = 0;
    return at;
}
function writeU16(bytes, at, value) {
    bytes[at] = value >> 8;
    bytes[at + 1] = value & 0xff;
}
/** A header with QDCOUNT 1 and nothing else. */
const ONE_QUESTION = Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
const NO_OCTETS = new Uint8Array();
const NO_FLAGS = { qr: false, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false };
/** The same options go to one server in every question: the OPT records of a cookie are encoded once. */
const optRecords = new WeakMap();
const NO_COOKIE = { code: 0, data: NO_OCTETS };
function optRecord(dnssecOk, cookie) {
    const key = cookie ?? NO_COOKIE;
    const known = optRecords.get(key) ?? [];
    optRecords.set(key, known);
    return (known[Number(dnssecOk)] ??= encodeOpt(dnssecOk, cookie));
}
function encodeOpt(dnssecOk, cookie) {
    const options = cookie === undefined ? [] : [cookie];
    const message = (0,wire_message/* encodeMessage */.mH)({
        id: 0,
        opcode: 0,
        flags: NO_FLAGS,
        rcode: 'NOERROR',
        question: [],
        answer: [],
        authority: [],
        additional: [],
        edns: { udpSize: UDP_OCTETS, version: 0, dnssecOk, options },
    });
    return message.subarray(HEADER_OCTETS);
}

;// CONCATENATED MODULE: ./build/js/net/https-carrier.js
// The HTTPS carrier: each question a POST of its own (RFC 8484); the connection is World's matter.





/** Carries questions to a DoH server. */
function httpsCarrier(url, parts) {
    return {
        ready: () => true,
        start: (pending) => start(pending, url, parts),
        look() { },
        end({ abort }) {
            abort.abort();
        },
        sweep: () => Infinity,
        renew() { },
    };
}
function start(pending, url, parts) {
    const course = {
        pending,
        due: Infinity,
        fate: 'open',
        late: false,
        abort: new AbortController(),
    };
    void ask(course, url, parts);
    return course;
}
/** Asks, and once more without EDNS where the server may not know it (RFC 6891 section 7). */
async function ask(course, url, parts) {
    const { pending } = course;
    const { server } = parts;
    const edns = server.edns !== 'refused';
    const first = await post(course, url, parts, edns);
    if (pending.settled)
        return;
    if (first.kind !== 'reply' || judge(first.message, edns, server) !== 'without-edns') {
        pending_settle(pending, first);
        return;
    }
    const second = await post(course, url, parts, false);
    if (second.kind === 'reply' && second.message.rcode !== first.message.rcode) {
        server.edns = 'refused';
        note(pending, 'no-edns');
    }
    pending_settle(pending, second.kind === 'reply' ? second : first);
}
async function post(course, url, { world, limits, server }, edns) {
    const { abort, pending } = course;
    // RFC 8484 section 4.1: id 0. TLS proves who answers, so the letters stay as they are.
    const query = buildQuery(pending.ask, 0, { edns });
    const bounds = { bytes: limits.bodyBytes, ms: limits.secureMs };
    pending.tries += 1;
    const answer = await world.https(url, query.bytes, bounds, abort.signal);
    if (!pending.settled && course.fate !== 'heard')
        course.fate = fateOf(answer);
    if (!pending.settled && course.fate === 'heard')
        server.health.heard(world.now());
    return readHttps(answer, query);
}
function fateOf({ kind }) {
    switch (kind) {
        case 'timeout':
            return 'silent';
        case 'unreachable':
            return 'unreachable';
        case 'answer':
        case 'too-large':
            return 'heard';
    }
}
function readHttps(answer, query) {
    switch (answer.kind) {
        case 'timeout':
        case 'unreachable':
            return answer;
        case 'too-large':
            return { kind: 'malformed', why: 'an HTTPS answer larger than any DNS message' };
        case 'answer':
            return readBody(answer, query);
    }
}
const MEDIA_TYPE = 'application/dns-message';
function readBody({ status, contentType, body }, query) {
    if (status !== 200)
        return { kind: 'unreachable', why: `HTTP status ${status}` };
    const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (mediaType !== MEDIA_TYPE)
        return { kind: 'malformed', why: `content type "${mediaType}" instead of ${MEDIA_TYPE}` };
    const match = matchAnswer(query.bytes, query.end, body);
    if (match === 'other')
        return { kind: 'malformed', why: 'an answer to another question' };
    return readStreamAnswer({ bytes: body, match, query });
}

;// CONCATENATED MODULE: ./build/js/net/live.js
/** No course. Each question remembers its place, and the last one fills a gap. */
function createLive() {
    const courses = [];
    return {
        size: () => courses.length,
        add(course) {
            course.pending.place = courses.push(course) - 1;
        },
        remove(pending) {
            const { place } = pending;
            const course = courses[place];
            if (course?.pending !== pending)
                return undefined;
            const last = courses.pop();
            if (last !== undefined && last !== course) {
                courses[place] = last;
                last.pending.place = place;
            }
            return course;
        },
        each(visit) {
            // From the end: what fills a gap has been visited.
            for (let at = courses.length - 1; at >= 0; at--) {
                const course = courses[at];
                if (course !== undefined)
                    visit(course);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/queue.js
// A queue: first in, first out, at the same cost however long it is.
/** The room of taken items is given back when it is half of the array, but not for fewer than these. */
const SMALLEST_CUT = 64;
/** An empty queue. */
function createQueue() {
    let items = [];
    let head = 0;
    return {
        push(item) {
            items.push(item);
        },
        unshift(item) {
            if (head === 0) {
                items.unshift(item);
                return;
            }
            head -= 1;
            items[head] = item;
        },
        first: () => items[head],
        shift() {
            items[head] = undefined;
            head += 1;
            if (head < SMALLEST_CUT || head * 2 < items.length)
                return;
            items = items.slice(head);
            head = 0;
        },
        clear() {
            const rest = items.slice(head).filter((item) => item !== undefined);
            items = [];
            head = 0;
            return rest;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/lane.js



/**
 * A lane with so many under way sends in bursts: answers come in bursts, and to receive and send in turns would cost a switch of
 * processes for every packet. With fewer, no question waits.
 */
const BUSY = 32;
const BATCH_MS = 1;
/** A lane without a question. */
function createLane(parts) {
    const { world, carrier, window, pace, health, by, counted } = parts;
    const queue = createQueue();
    const live = createLive();
    let wanting = false;
    let pumping = false;
    const pump = () => {
        while (!wanting) {
            const pending = next();
            if (pending === undefined)
                return;
            const { type } = pending.ask.question;
            const silent = health.silent(type);
            // While an address is silent, one question finds out for all.
            if (live.size() >= (silent ? 1 : window.size()))
                return;
            const now = world.now();
            if (silent && !health.mayProbe(type, now)) {
                queue.shift();
                note(pending, 'known-silent');
                pending_settle(pending, { kind: 'timeout' });
                continue;
            }
            wanting = !carrier.ready(wake);
            if (wanting)
                return;
            const wait = pace.take(now);
            if (wait > 0) {
                by(now + wait);
                return;
            }
            queue.shift();
            if (silent)
                health.probing(type, now);
            start(pending, now);
        }
    };
    const wake = () => {
        wanting = false;
        pump();
    };
    const pumpSoon = () => {
        const busy = live.size();
        if (pumping || busy >= window.size() || next() === undefined)
            return;
        if (busy < BUSY) {
            pump();
            return;
        }
        pumping = true;
        world.after(BATCH_MS, () => {
            pumping = false;
            pump();
        });
    };
    const next = () => {
        while (queue.first()?.settled === true)
            queue.shift();
        return queue.first();
    };
    const start = (pending, now) => {
        counted();
        pending.at ??= now;
        pending.holder = holder;
        live.add(carrier.start(pending, now));
    };
    const leave = (pending) => {
        const course = live.remove(pending);
        if (course !== undefined)
            carrier.end(course);
        return course;
    };
    const holder = {
        release(pending, reply) {
            const course = leave(pending);
            if (course !== undefined)
                learn(course, reply);
            pumpSoon();
        },
        requeue(pending) {
            leave(pending);
            pending.holder = undefined;
            queue.unshift(pending);
            pump();
        },
    };
    const learn = ({ fate, late, pending }, reply) => {
        const { ask, at = 0 } = pending;
        switch (fate) {
            case 'heard':
                window.answered(late);
                break;
            case 'silent':
                health.unanswered(ask.question.type, at);
                if (health.silent(ask.question.type))
                    window.reset();
                break;
            case 'unreachable':
                if (!health.heardSince(at))
                    drain(reply);
                break;
            case 'open':
                break;
        }
    };
    const drain = (reply) => {
        for (const pending of queue.clear())
            pending_settle(pending, reply);
    };
    return {
        ask(pending) {
            queue.push(pending);
            pumpSoon();
        },
        look(now) {
            let due = carrier.sweep(now);
            live.each((course) => {
                if (course.due <= now)
                    carrier.look(course, now);
                if (course.due < due)
                    due = course.due;
            });
            pump();
            return due;
        },
        renew() {
            // What was asked before goes out from the ports of before.
            pump();
            carrier.renew();
        },
        close() {
            drain({ kind: 'unfinished' });
            live.each(({ pending }) => {
                pending_settle(pending, { kind: 'unfinished' });
            });
            carrier.renew();
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/pace.js
// Pace: how many questions a second a server is asked, after a burst.
/** Allows `burst` questions at once and `perSecond` in the long run. */
function createPace(burst, perSecond) {
    const gap = 1000 / perSecond;
    // The moment at which the questions asked so far would have been through at an even pace.
    let through = -Infinity;
    return {
        take(now) {
            const next = Math.max(through, now) + gap;
            const over = next - now - burst * gap;
            if (over > 0)
                return over;
            through = next;
            return 0;
        },
    };
}
/** No limit. */
const UNHURRIED = { take: () => 0 };

;// CONCATENATED MODULE: ./build/js/net/bulk.js
// Bulk: whether a server takes many questions over one TCP connection, and how many that connection has carried.
/** Nothing is known yet; a connection carries at most so many questions. */
function createBulk(most) {
    let standing = 'untried';
    let carried = 0;
    return {
        take() {
            if (standing === 'taken' && carried < most) {
                carried += 1;
                return 'next';
            }
            if (standing === 'trying' || standing === 'refused')
                return undefined;
            standing = 'trying';
            carried = 1;
            return 'first';
        },
        answered(plain) {
            if (standing === 'trying')
                standing = plain ? 'taken' : 'refused';
        },
        failed() {
            standing = 'refused';
        },
        takenBack() {
            if (standing === 'trying')
                standing = 'untried';
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/cookie.js
// DNS cookies of one server (RFC 7873): they prove that an answer comes from whom was asked, and spare us its rate limits.

const CLIENT_OCTETS = 8;
const SERVER_LEAST_OCTETS = 8;
const SERVER_MOST_OCTETS = 32;
/** Begins with a client cookie of 64 random bits, one for each server and run (RFC 9018 section 3). */
function createCookies(random) {
    const client = Uint8Array.from(random(CLIENT_OCTETS));
    let option = { code: registry/* EDNS_OPTION */.B.COOKIE, data: client };
    let expected = false;
    return {
        option: () => option,
        check(message) {
            const came = message.edns?.options.find(({ code }) => code === registry/* EDNS_OPTION */.B.COOKIE)?.data;
            if (came === undefined)
                return expected ? 'missing' : 'none';
            if (!legal(came) || !client.every((octet, at) => came[at] === octet))
                return 'wrong';
            if (came.length === CLIENT_OCTETS)
                return expected ? 'missing' : 'none';
            expected = true;
            if (!sameOctets(came, option.data))
                option = { code: registry/* EDNS_OPTION */.B.COOKIE, data: Uint8Array.from(came) };
            return 'fine';
        },
        known: () => expected,
        forget() {
            expected = false;
            option = { code: registry/* EDNS_OPTION */.B.COOKIE, data: client };
        },
    };
}
/** RFC 7873 section 4: the client's part alone, or with 8 to 32 octets of the server's. */
function legal({ length }) {
    const server = length - CLIENT_OCTETS;
    return server === 0 || (server >= SERVER_LEAST_OCTETS && server <= SERVER_MOST_OCTETS);
}
function sameOctets(a, b) {
    return a.length === b.length && a.every((octet, at) => octet === b[at]);
}

;// CONCATENATED MODULE: ./build/js/net/health.js
/** A server that did answer is silent only after some misses, and only for what it missed: other types it may answer. */
const MISSES_OF_A_KNOWN_SERVER = 3;
/** Nothing is known yet. */
function createHealth(limits) {
    const misses = new Map();
    const nextProbe = new Map();
    let lastHeard = -Infinity;
    /** Of a server that never answered, one question finds out for all types. */
    const missed = (type) => (lastHeard === -Infinity ? 'any' : type);
    const silent = (type) => {
        if (misses.size === 0)
            return false;
        const enough = lastHeard === -Infinity ? 1 : MISSES_OF_A_KNOWN_SERVER;
        return (misses.get(missed(type)) ?? 0) >= enough;
    };
    return {
        silent,
        mayProbe: (type, now) => now >= (nextProbe.get(missed(type)) ?? -Infinity),
        probing(type, now) {
            nextProbe.set(missed(type), now + limits.probeEveryMs);
        },
        heard(now) {
            if (misses.size > 0)
                misses.clear();
            lastHeard = now;
        },
        heardSince: (moment) => lastHeard >= moment,
        unanswered(type, sent) {
            if (lastHeard >= sent)
                return;
            const key = missed(type);
            misses.set(key, (misses.get(key) ?? 0) + 1);
            if (silent(type))
                nextProbe.set(key, Math.max(nextProbe.get(key) ?? -Infinity, sent + limits.probeEveryMs));
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/round-trip.js
/** Below this, a busy process, here or there, is mistaken for a lost packet. */
const SHORTEST_WAIT_MS = 200;
const LEAST_MARGIN_MS = 50;
const VARIATIONS = 4;
/** An estimate that begins with the waits of the limits. */
function createRoundTrip(limits) {
    let smoothed;
    let variation = 0;
    let base = limits.firstWaitMs;
    const cap = limits.silentMs;
    const clean = (ms) => {
        // RFC 6298 section 2: gains of 1/8 and 1/4.
        variation = smoothed === undefined ? ms / 2 : variation + (Math.abs(smoothed - ms) - variation) / 4;
        smoothed = smoothed === undefined ? ms : smoothed + (ms - smoothed) / 8;
        const margin = Math.max(LEAST_MARGIN_MS, smoothed / 2, VARIATIONS * variation);
        base = Math.min(cap, Math.max(SHORTEST_WAIT_MS, smoothed + margin));
    };
    return {
        known: () => smoothed !== undefined,
        wait(send) {
            if (smoothed === undefined)
                return send === 1 ? Math.max(base, limits.firstWaitMs) : Math.max(base, limits.nextWaitMs);
            return Math.max(base, Math.min(base * 2 ** (send - 1), limits.nextWaitMs));
        },
        heard(ms, again) {
            // RFC 6298 section 3: an ambiguous answer is no sample. But if there is no other, the wait was too short.
            if (!again)
                clean(ms);
            else if (smoothed === undefined && ms > base)
                base = Math.min(cap, ms * 1.5);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/server.js
// What a run has learned about one server address, whatever the transport.




/** A server of which nothing is known. */
function unknownServer(world, limits) {
    return {
        edns: 'unknown',
        keepsCase: true,
        udp: 'unknown',
        limitedUntil: -Infinity,
        bulk: createBulk(limits.bulkQuestions),
        cookies: createCookies((bytes) => world.random(bytes)),
        roundTrip: createRoundTrip(limits),
        health: createHealth(limits),
    };
}

// EXTERNAL MODULE: ./build/js/net/frames.js
var net_frames = __nccwpck_require__(8806);
;// CONCATENATED MODULE: ./build/js/net/link.js


/** A question, and the query that was written for it. */
class Seat {
    id;
    question;
    query;
    constructor(id, question, query) {
        this.id = id;
        this.question = question;
        this.query = query;
    }
}
/**
 * An id is random, but its last bits are those of a free seat. There are twice as many as may be taken, so that one is soon found. A
 * Map through which thousands pass keeps them alive long after they have left.
 */
const SEATS_PER_QUESTION = 2;
/** Opens a stream, which the pool must have granted. */
function openLink({ dice, pool, dial, capacity }, on) {
    const seats = Array.from({ length: SEATS_PER_QUESTION * capacity }, () => undefined);
    let taken = 0;
    const seen = { opened: false, answers: 0, unmatched: 0 };
    const frames = (0,net_frames/* createFrames */.Vb)();
    let unwritten = [];
    let open = true;
    let retired = false;
    const close = () => {
        open = false;
        stream.end();
        stream.destroy();
    };
    const holder = {
        evict() {
            close();
            on.closed();
        },
    };
    const rest = () => {
        if (!open || taken > 0)
            return;
        if (!retired) {
            pool.idle(holder);
            return;
        }
        close();
        pool.give(holder);
        on.closed();
    };
    const seatOf = (id) => {
        const seat = seats[id % seats.length];
        return seat?.id === id ? seat : undefined;
    };
    const leave = ({ id }) => {
        seats[id % seats.length] = undefined;
        taken -= 1;
    };
    const receive = (bytes) => {
        const id = messageId(bytes);
        const seat = seatOf(id);
        const match = seat === undefined ? 'other' : matchAnswer(seat.query.bytes, seat.query.end, bytes);
        if (seat === undefined || match === 'other') {
            seen.unmatched += 1;
            return;
        }
        seen.answers += 1;
        leave(seat);
        on.answer(seat.question, { bytes, match, query: seat.query });
    };
    // What is asked in one go is written in one go: a system call costs more than the questions that it carries.
    const flush = () => {
        const queries = unwritten;
        unwritten = [];
        if (open)
            stream.write((0,net_frames/* framed */.Qu)(queries));
    };
    const stream = dial({
        open() {
            seen.opened = true;
        },
        data(bytes) {
            for (const message of frames.push(bytes))
                receive(message);
            rest();
        },
        close(why) {
            open = false;
            if (why === 'EMFILE' || why === 'ENFILE')
                pool.full(holder);
            else
                pool.give(holder);
            on.closed(why);
        },
    });
    return {
        free: () => taken < capacity,
        write(question, build) {
            if (taken === 0)
                pool.busy(holder);
            let id = dice.bits16();
            while (seats[id % seats.length] !== undefined)
                id = dice.bits16();
            const query = build(id);
            seats[id % seats.length] = new Seat(id, question, query);
            taken += 1;
            if (unwritten.push(query.bytes) === 1)
                queueMicrotask(flush);
            return id;
        },
        drop(id) {
            const seat = seatOf(id);
            if (seat === undefined)
                return;
            leave(seat);
            rest();
        },
        retire() {
            retired = true;
            rest();
        },
        waiting: () => seats.flatMap((seat) => (seat === undefined ? [] : [seat.question])),
        seen,
        partial: () => frames.partial(),
    };
}

;// CONCATENATED MODULE: ./build/js/net/pipeline.js

/** A question that was put, until it is done or taken back. */
class Ticket {
    question;
    /** The moment at which it is given up. */
    until;
    /** Streams it was written to. */
    dials = 0;
    /** Where it waits for its answer, under which id, and what had come over that link when it was written. */
    link = undefined;
    id = 0;
    answersBefore = 0;
    unmatchedBefore = 0;
    constructor(question, until) {
        this.question = question;
        this.until = until;
    }
}
/** A stream that ended without an answer may have been an old one: once more on a new one, then it is the server's way. */
const DIALS_WITHOUT_ANSWER = 2;
/** A pipeline without a stream yet. */
function createPipeline(parts, on) {
    const waiting = new Set();
    const links = new Set();
    let current;
    let wanting = false;
    const flow = () => {
        for (const ticket of waiting) {
            if (!takeSeat(ticket))
                return;
            waiting.delete(ticket);
        }
    };
    const takeSeat = (ticket) => {
        current ??= dial();
        if (current?.free() !== true)
            return false;
        write(ticket, current);
        return true;
    };
    const dial = () => {
        if (wanting)
            return undefined;
        wanting = !parts.pool.take(() => {
            wanting = false;
            flow();
        });
        if (wanting)
            return undefined;
        const link = openLink(parts, {
            answer(ticket, answer) {
                finish(ticket, { kind: 'message', answer });
                flow();
            },
            closed(why) {
                if (current === link)
                    current = undefined;
                links.delete(link);
                ended(link, why);
            },
        });
        links.add(link);
        return link;
    };
    const write = (ticket, link) => {
        ticket.link = link;
        ticket.answersBefore = link.seen.answers;
        ticket.unmatchedBefore = link.seen.unmatched;
        ticket.dials += 1;
        ticket.id = link.write(ticket, (id) => on.build(ticket.question, id));
        on.sent(ticket.question);
    };
    const finish = (ticket, outcome) => {
        const { link, unmatchedBefore } = ticket;
        on.done(ticket.question, outcome, link === undefined ? 0 : link.seen.unmatched - unmatchedBefore);
    };
    const ended = (link, why) => {
        for (const ticket of link.waiting()) {
            if (mayDialAgain(ticket, link, why))
                waiting.add(ticket);
            else
                finish(ticket, pipeline_endOf(link, why));
        }
        flow();
    };
    const giveUp = (ticket) => {
        const { link } = ticket;
        waiting.delete(ticket);
        if (link === undefined) {
            finish(ticket, { kind: 'timeout' });
            return;
        }
        const quiet = link.seen.answers === ticket.answersBefore;
        finish(ticket, quiet && link.partial() > 0 ? SLOW : { kind: 'timeout' });
        link.drop(ticket.id);
        // Nothing at all came on this stream: the next question had better not rely on it.
        if (quiet)
            leave(link);
    };
    const leave = (link) => {
        if (current === link)
            current = undefined;
        link?.retire();
    };
    return {
        ask(question, until) {
            const ticket = new Ticket(question, until);
            if (waiting.size > 0 || !takeSeat(ticket))
                waiting.add(ticket);
            return ticket;
        },
        takeBack(ticket) {
            if (!waiting.delete(ticket))
                ticket.link?.drop(ticket.id);
        },
        look(now) {
            let next = Infinity;
            for (const tickets of [waiting, ...[...links].map((link) => link.waiting())])
                for (const ticket of tickets) {
                    if (ticket.until <= now)
                        giveUp(ticket);
                    else if (ticket.until < next)
                        next = ticket.until;
                }
            flow();
            return next;
        },
        renew() {
            leave(current);
        },
    };
}
const SLOW = { kind: 'malformed', why: 'a message that did not come to its end in time' };
function mayDialAgain({ dials, answersBefore }, { seen }, why) {
    if (why === 'EMFILE' || why === 'ENFILE')
        return true;
    return seen.opened && (seen.answers > answersBefore || dials < DIALS_WITHOUT_ANSWER);
}
function pipeline_endOf(link, why) {
    if (link.partial() > 0)
        return { kind: 'malformed', why: 'the connection ended inside a message' };
    return { kind: 'unreachable', why: why ?? 'the connection was closed without an answer' };
}

;// CONCATENATED MODULE: ./build/js/net/stream-carrier.js





/** Carries questions by streams that are dialled so. */
function streamCarrier(kind, parts) {
    const { dice, limits, pools } = parts;
    const pipeline = createPipeline({ dice, pool: pools.streams, dial: kind.dial, capacity: limits.pipeline }, { build, sent, done });
    const way = { ...parts, ...kind, pipeline };
    return {
        ready: () => true,
        start: (pending, now) => stream_carrier_start(pending, way, now),
        look() { },
        end({ ticket }) {
            if (ticket !== undefined)
                pipeline.takeBack(ticket);
        },
        sweep: (now) => pipeline.look(now),
        renew() {
            pipeline.renew();
        },
    };
}
function stream_carrier_start(pending, way, now) {
    const course = {
        pending,
        way,
        due: Infinity,
        fate: 'open',
        late: false,
        edns: way.server.edns !== 'refused',
        fallback: undefined,
        ticket: undefined,
    };
    put(course, now);
    return course;
}
function put(course, now) {
    const { way } = course;
    const until = now + way.ms;
    way.by(until);
    course.ticket = way.pipeline.ask(course, until);
}
function build({ edns, pending, way }, id) {
    return buildQuery(pending.ask, id, way.secure ? { edns } : dressFor(way.server, edns, way.dice));
}
function sent({ pending }) {
    pending.tries += 1;
}
function done(course, outcome, ignored) {
    course.ticket = undefined;
    course.pending.ignored += ignored;
    if (outcome.kind === 'message')
        hear(course, outcome.answer);
    else
        fail(course, outcome);
}
function hear(course, matched) {
    const { pending, way } = course;
    const { server } = way;
    course.fate = 'heard';
    server.health.heard(way.world.now());
    const answer = readStreamAnswer(matched);
    if (answer.kind === 'malformed') {
        pending_settle(pending, answer);
        return;
    }
    const { message } = answer;
    if (!way.secure)
        server.cookies.check(message);
    if (matched.match === 'other-case' && !way.secure && server.keepsCase) {
        server.keepsCase = false;
        note(pending, 'case-changed');
    }
    if (judge(message, course.edns, server) === 'without-edns') {
        course.fallback = message;
        course.edns = false;
        put(course, way.world.now());
        return;
    }
    if (course.fallback !== undefined && message.rcode !== course.fallback.rcode) {
        server.edns = 'refused';
        note(pending, 'no-edns');
    }
    pending_settle(pending, answer);
}
function fail(course, reply) {
    const { fallback, pending } = course;
    if (course.fate === 'open') {
        if (reply.kind === 'timeout')
            course.fate = 'silent';
        if (reply.kind === 'unreachable')
            course.fate = 'unreachable';
    }
    pending_settle(pending, fallback === undefined ? reply : { kind: 'reply', message: fallback });
}

;// CONCATENATED MODULE: ./build/js/net/port.js

/** Opens a port; the pool must have granted it. */
function openPort({ world, pool, peer, dice, capacity }, on) {
    // In the order of booking. A port carries few, and arrays leave less behind than a Map that thousands pass through.
    const ids = [];
    const waiters = [];
    let waiting = 0;
    let unmatched = 0;
    let retired = false;
    let open = true;
    const close = () => {
        open = false;
        socket.close();
    };
    const holder = {
        evict() {
            retired = true;
            close();
        },
    };
    const rest = () => {
        if (!open || waiting > 0)
            return;
        if (!retired) {
            pool.idle(holder);
            return;
        }
        close();
        pool.give(holder);
    };
    const socket = world.udp(peer, {
        message(bytes) {
            const id = messageId(bytes);
            const at = ids.indexOf(id);
            const waiter = waiters[at];
            if (waiter !== undefined)
                on.message(waiter, id, bytes);
            else if (at < 0)
                unmatched += 1;
        },
        error(why) {
            if (why === 'EMFILE' || why === 'ENFILE') {
                retired = true;
                close();
                pool.full(holder);
            }
            for (const waiter of new Set(waiters))
                if (waiter !== undefined)
                    on.fault(waiter, why);
        },
    });
    return {
        spent: () => retired || ids.length >= capacity,
        book(waiter) {
            if (waiting === 0)
                pool.busy(holder);
            let id = dice.bits16();
            while (ids.includes(id))
                id = dice.bits16();
            ids.push(id);
            waiters.push(waiter);
            waiting += 1;
            return id;
        },
        send(bytes) {
            if (open)
                socket.send(bytes);
        },
        drop(id) {
            const at = ids.indexOf(id);
            if (waiters[at] === undefined)
                return;
            waiters[at] = undefined;
            waiting -= 1;
            rest();
        },
        retire() {
            if (retired)
                return;
            retired = true;
            rest();
        },
        unmatched: () => unmatched,
    };
}

;// CONCATENATED MODULE: ./build/js/net/udp-state.js


/** Puts the question in a new dress, under a new id; the sends so far do not count. */
function putAnew(state, now) {
    const { edns, pending, port, way } = state;
    const id = port.book(state);
    const query = buildQuery(pending.ask, id, dressFor(way.server, edns, way.dice));
    const sent = { id, query, at: now, sends: 0, earlier: state.latest };
    state.latest = sent;
    state.anew = false;
    send(state, sent, now);
}
/** Puts the question on the stream to the same server, to be given up at that moment. */
function putByTcp(state, until) {
    const { by, pipeline } = state.way;
    by(until);
    state.ticket = pipeline.ask(state, until);
}
/** The latest query that was sent and is such. */
function findSent(state, wanted) {
    for (let sent = state.latest; sent !== undefined; sent = sent.earlier)
        if (wanted(sent))
            return sent;
    return undefined;
}
/** Sends a query, and waits for its answer as long as this server's answers take. */
function send(state, sent, now) {
    sent.sends += 1;
    state.sends += 1;
    state.pending.tries += 1;
    state.port.send(sent.query.bytes);
    const wait = state.way.server.roundTrip.wait(state.sends);
    waitUntil(state, Math.min(now + wait, timeForTcp(state)));
}
/** The moment at which TCP is tried at the latest. */
function timeForTcp({ doubt, fallback, until, way }) {
    return doubt === undefined && fallback === undefined ? until - way.limits.tcpRoomMs : until;
}
/** Does nothing more until then, unless a message comes. */
function waitUntil(state, moment) {
    state.due = Math.min(moment, state.until);
    state.way.by(state.due);
}
/** Gives the server its whole time, from now on. */
function restartClock(state, now) {
    const { limits, server } = state.way;
    state.sends = 0;
    state.allowed = limits.udpSends;
    state.until = now + patience(limits, server);
}
/** Puts the question in a new dress, with the whole time before it. */
function startOver(state) {
    const now = state.way.world.now();
    restartClock(state, now);
    putAnew(state, now);
}
/** A server that is known to be slow gets up to twice the time. */
function patience({ silentMs }, { roundTrip }) {
    return Math.max(silentMs, Math.min(2 * silentMs, 2 * roundTrip.wait(1)));
}
/** Settles the question with what it has fallen back to. */
function settleWithFallback(state, { answer, withoutEdns }) {
    if (withoutEdns)
        learnNoEdns(state);
    pending_settle(state.pending, answer);
}
/** The server answers only without EDNS. */
function learnNoEdns({ pending, way }) {
    way.server.edns = 'refused';
    note(pending, 'no-edns');
}

;// CONCATENATED MODULE: ./build/js/net/udp-bulk.js




const BULK = { kind: 'bulk' };
/** Asks by TCP if the server takes the question so; false when it is to go by UDP, as every question does that has been sent before. */
function askInBulk(state, now) {
    const { pending, way } = state;
    const { limits, pipeline, server } = way;
    if (pending.tries > 0 || server.udp !== 'heard')
        return false;
    const turn = server.bulk.take();
    if (turn === undefined)
        return false;
    if (turn === 'first')
        pipeline.renew();
    state.doubt = BULK;
    putByTcp(state, now + limits.bulkMs);
    return true;
}
/** Takes an answer that leaves no doubt; any other question is asked by UDP. */
function hearInBulk(state, matched) {
    const { pending, way } = state;
    const { server, world } = way;
    const answer = readStreamAnswer(matched);
    const plain = answer.kind === 'reply' && isPlain(answer.message, matched, server);
    server.bulk.answered(plain);
    if (!plain) {
        pending.holder?.requeue(pending);
        return;
    }
    state.fate = 'heard';
    server.health.heard(world.now());
    pending.transport = 'tcp';
    pending_settle(pending, answer);
}
/** Some servers take only zone transfers by TCP, or have others answer there. */
function isPlain(message, { match, query }, server) {
    return ((match === 'same' || !query.mixed) &&
        judge(message, query.edns, server) === 'take' &&
        message.flags.aa &&
        (message.rcode === 'NOERROR' || message.rcode === 'NXDOMAIN'));
}
/** The server, or something on the way to it, does not take many questions so. */
function failInBulk({ pending, way }) {
    way.server.bulk.failed();
    pending.holder?.requeue(pending);
}

;// CONCATENATED MODULE: ./build/js/net/udp-tcp.js
// TCP beside UDP: asked when a UDP answer was cut, was doubtful, or did not come (RFC 7766 section 5).






/** Asks by TCP, once for each question. Only after silence is UDP still waited for; in any other doubt TCP decides. */
function askTcp(state, doubt) {
    const { limits, world } = state.way;
    if (state.doubt !== undefined) {
        changeDoubt(state, doubt);
        return;
    }
    state.doubt = doubt;
    if (doubt.kind !== 'silence')
        letTcpDecide(state);
    putByTcp(state, doubt.kind === 'silence' ? state.until : world.now() + limits.tcpMs);
}
/** What a pipeline asks and tells of questions by UDP. */
const byTcp = {
    build({ pending, plainAfter, way: { dice, server } }, id) {
        const edns = plainAfter !== 'error' && server.edns !== 'refused';
        return buildQuery(pending.ask, id, dressFor(server, edns, dice));
    },
    sent({ pending }) {
        pending.tries += 1;
    },
    done(state, outcome, ignored) {
        state.pending.ignored += ignored;
        state.ticket = undefined;
        if (outcome.kind === 'message')
            udp_tcp_hear(state, outcome.answer);
        else
            fallBack(state, outcome);
    },
};
/** A better reason than the first: what TCP says is now more than an attempt. */
function changeDoubt(state, doubt) {
    if (state.doubt?.kind !== 'silence')
        return;
    state.doubt = doubt;
    if (state.ticket !== undefined)
        letTcpDecide(state);
    else
        failed(state, { kind: 'timeout' });
}
function letTcpDecide(state) {
    state.until = Infinity;
    state.due = Infinity;
}
function udp_tcp_hear(state, matched) {
    if (state.doubt?.kind === 'bulk') {
        hearInBulk(state, matched);
        return;
    }
    const { query } = matched;
    const { limits, server, world } = state.way;
    const udpSilent = state.fate === 'open';
    state.fate = 'heard';
    server.health.heard(world.now());
    const answer = readStreamAnswer(matched);
    if (answer.kind === 'malformed') {
        fallBack(state, answer);
        return;
    }
    server.cookies.check(answer.message);
    if (matched.match === 'other-case' && query.mixed)
        learnCase(state);
    if (udpSilent && state.doubt?.kind === 'silence') {
        server.udp = 'silent';
        note(state.pending, 'no-udp');
    }
    // RFC 6891 section 7, as by UDP.
    if (judge(answer.message, query.edns, server) === 'without-edns') {
        state.plainAfter = 'error';
        state.refusedByTcp = answer;
        letTcpDecide(state);
        putByTcp(state, world.now() + limits.tcpMs);
        return;
    }
    const refused = state.refusedByTcp;
    if (refused !== undefined && answer.message.rcode !== refused.message.rcode)
        learnNoEdns(state);
    if (state.doubt?.kind === 'limit')
        note(state.pending, 'rate-limited');
    if (state.doubt?.kind === 'truncated' && state.doubt.empty && matched.bytes.length <= PLAIN_UDP_OCTETS)
        learnLimit(state);
    state.pending.transport = 'tcp';
    pending_settle(state.pending, answer);
}
/** What every UDP answer may have (RFC 1035 section 2.3.4). */
const PLAIN_UDP_OCTETS = 512;
/** An error that came is more than what came of leaving EDNS out. */
function fallBack(state, reply) {
    if (state.refusedByTcp === undefined) {
        failed(state, reply);
    }
    else {
        state.pending.transport = 'tcp';
        pending_settle(state.pending, state.refusedByTcp);
    }
}
function failed(state, reply) {
    switch (state.doubt?.kind) {
        case undefined:
        case 'silence':
            if (reply.kind === 'malformed')
                state.malformedByTcp = reply.why;
            break;
        case 'truncated':
        case 'cookie':
            note(state.pending, 'no-tcp');
            state.way.server.cookies.forget();
            state.pending.transport = 'tcp';
            pending_settle(state.pending, reply);
            break;
        case 'limit':
            note(state.pending, 'no-tcp');
            state.way.server.limitedUntil = -Infinity;
            state.pending.holder?.requeue(state.pending);
            break;
        case 'bulk':
            failInBulk(state);
            break;
        case 'case':
            // Twice in another case cannot be shown without TCP; but nobody but the server knows the id and the port.
            note(state.pending, 'no-tcp');
            learnCase(state);
            startOver(state);
            break;
    }
}
/** A whole answer would have fitted: the server limits rates. One that knows our cookie has no reason to. */
function learnLimit({ pending, way }) {
    note(pending, 'rate-limited');
    if (!way.server.cookies.known())
        way.server.limitedUntil = way.world.now() + way.limits.probeEveryMs;
}
function learnCase(state) {
    state.way.server.keepsCase = false;
    note(state.pending, 'case-changed');
}

;// CONCATENATED MODULE: ./build/js/net/udp-answer.js






/** Takes a message that came under an id of this question. What does not match is counted and changes nothing (RFC 5452). */
function hearUdp(state, id, bytes) {
    const sent = sentUnder(state, id);
    const match = sent === undefined ? 'other' : matchAnswer(sent.query.bytes, sent.query.end, bytes);
    if (sent === undefined || match === 'other') {
        state.pending.ignored += 1;
        return;
    }
    if (match === 'other-case' && sent.query.mixed) {
        state.pending.ignored += 1;
        if (state.way.server.keepsCase)
            askTcp(state, { kind: 'case' });
        return;
    }
    if (match !== 'no-question' && isTruncated(bytes)) {
        heard(state, sent);
        note(state.pending, 'truncated');
        askTcp(state, { kind: 'truncated', empty: isEmpty(bytes) });
        return;
    }
    const answer = readAnswer(bytes, match, sent.query);
    if (match === 'no-question') {
        hearWithoutQuestion(state, sent, answer);
    }
    else if (answer.kind === 'malformed') {
        heard(state, sent);
        pending_settle(state.pending, answer);
    }
    else if (cookieFits(state, answer.message, sent)) {
        hearAnswer(state, sent, answer);
    }
}
function sentUnder(state, id) {
    return state.latest?.id === id ? state.latest : findSent(state, (sent) => sent.id === id);
}
/** Learns from the cookie. False when the message must not be used. */
function cookieFits(state, message, sent) {
    switch (state.way.server.cookies.check(message)) {
        case 'fine':
            return true;
        case 'none':
            note(state.pending, 'no-cookie');
            return true;
        case 'missing':
            // RFC 7873 section 5.3: to be discarded. A query without EDNS had none to give back.
            if (!sent.query.edns)
                return true;
            state.pending.ignored += 1;
            askTcp(state, { kind: 'cookie' });
            return false;
        case 'wrong':
            state.pending.ignored += 1;
            return false;
    }
}
function hearAnswer(state, sent, answer) {
    heard(state, sent);
    switch (judge(answer.message, sent.query.edns, state.way.server)) {
        case 'take':
            take(state, sent, answer);
            break;
        case 'without-edns':
            if (state.edns)
                putWithoutEdns(state, answer);
            break;
        case 'with-cookie':
            note(state.pending, 'bad-cookie');
            if (state.cookieRetried)
                askTcp(state, { kind: 'cookie' });
            else
                retryWithCookie(state, answer);
            break;
        case 'once-more':
            if (state.pending.notes.includes('servfail-first'))
                pending_settle(state.pending, answer);
            else
                tryOnceMore(state, answer);
            break;
    }
}
/** Servers write an error without the question when they could not read the query: a hint, not an answer. */
function hearWithoutQuestion(state, sent, answer) {
    if (answer.kind === 'malformed' || answer.message.rcode === 'NOERROR') {
        state.pending.ignored += 1;
        return;
    }
    heard(state, sent);
    if (judge(answer.message, sent.query.edns, state.way.server) === 'without-edns' && state.edns)
        putWithoutEdns(state, answer);
    else
        state.fallback ??= { answer, withoutEdns: false };
}
function heard(state, sent) {
    const { server, world } = state.way;
    const now = world.now();
    state.fate = 'heard';
    server.udp = 'heard';
    server.health.heard(now);
    server.roundTrip.heard(now - sent.at, sent.sends > 1);
}
function take(state, sent, answer) {
    const { rcode } = answer.message;
    if (sent.query.edns || state.plainAfter === undefined) {
        pending_settle(state.pending, answer);
    }
    else if (state.plainAfter === 'silence') {
        verifySilence(state, answer);
    }
    else {
        if (rcode !== 'FORMERR' && rcode !== 'NOTIMP')
            learnNoEdns(state);
        pending_settle(state.pending, answer);
    }
}
/** An answer without EDNS after silence with it: packets may just have been lost, so EDNS gets one more chance. */
function verifySilence(state, answer) {
    if (state.fallback !== undefined)
        return;
    state.fallback = { answer, withoutEdns: true };
    state.until = Infinity;
    state.sends = 0;
    state.allowed = 0;
    const withEdns = findSent(state, ({ query }) => query.edns);
    if (withEdns !== undefined)
        send(state, withEdns, state.way.world.now());
}
function putWithoutEdns(state, answer) {
    state.fallback = { answer, withoutEdns: false };
    state.edns = false;
    state.plainAfter = 'error';
    startOver(state);
}
function retryWithCookie(state, answer) {
    state.fallback = { answer, withoutEdns: false };
    state.cookieRetried = true;
    startOver(state);
}
function tryOnceMore(state, answer) {
    note(state.pending, 'servfail-first');
    state.fallback = { answer, withoutEdns: false };
    const now = state.way.world.now();
    restartClock(state, now);
    state.allowed = 1;
    state.anew = true;
    waitUntil(state, now + state.way.limits.pauseMs);
}

;// CONCATENATED MODULE: ./build/js/net/udp-question.js
// One question by UDP, from the first send to its end: three sends, then TCP beside it, then the verdict.




/** Sends the question from a port; when there are `many`, by TCP if the server takes them so. */
function startUdp(pending, way, port, { many, now }) {
    const state = {
        pending,
        way,
        port,
        unmatchedBefore: port.unmatched(),
        due: Infinity,
        fate: 'open',
        late: false,
        latest: undefined,
        anew: true,
        sends: 0,
        allowed: 0,
        until: Infinity,
        edns: way.server.edns !== 'refused',
        plainAfter: undefined,
        fallback: undefined,
        doubt: undefined,
        ticket: undefined,
        refusedByTcp: undefined,
        malformedByTcp: undefined,
        refused: 'no',
        cookieRetried: false,
    };
    // Learned from an earlier question, and as true of this one.
    if (!way.server.keepsCase)
        note(pending, 'case-changed');
    restartClock(state, now);
    if (now < way.server.limitedUntil) {
        askTcp(state, { kind: 'limit' });
        return state;
    }
    if (many && askInBulk(state, now))
        return state;
    putAnew(state, now);
    if (way.server.udp === 'silent')
        askTcp(state, { kind: 'silence' });
    return state;
}
/** Does what is due: sends again, asks TCP, falls back, or gives up. */
function goOn(state, now) {
    if (now >= state.until) {
        giveUp(state);
    }
    else if (state.sends < state.allowed && now < timeForTcp(state)) {
        sendOnce(state, now);
    }
    else if (state.fallback !== undefined) {
        settleWithFallback(state, state.fallback);
    }
    else {
        if (state.doubt === undefined)
            askTcp(state, { kind: 'silence' });
        waitUntil(state, state.until);
    }
}
/** Gives back the ids and the place on the stream. */
function endUdp(state) {
    const { doubt, pending, port, ticket, unmatchedBefore, way } = state;
    state.due = Infinity;
    pending.ignored += port.unmatched() - unmatchedBefore;
    if (ticket !== undefined) {
        way.pipeline.takeBack(ticket);
        if (doubt?.kind === 'bulk')
            way.server.bulk.takenBack();
    }
    for (let { latest: sent } = state; sent !== undefined; sent = sent.earlier)
        port.drop(sent.id);
}
function sendOnce(state, now) {
    const { allowed, latest, sends, way } = state;
    if (latest === undefined || state.anew) {
        putAnew(state, now);
        return;
    }
    if (state.refused === 'once') {
        state.refused = 'sent-again';
        send(state, latest, now);
        return;
    }
    state.late = true;
    // The last send of three, to a server that has never shown EDNS, finds out whether EDNS is what it does not answer.
    const plain = sends > 1 && sends === allowed - 1 && state.edns && way.server.edns === 'unknown';
    if (plain && state.fallback === undefined) {
        state.edns = false;
        state.plainAfter = 'silence';
        putAnew(state, now);
    }
    else {
        send(state, latest, now);
    }
}
function giveUp(state) {
    const { fallback, malformedByTcp, pending } = state;
    if (fallback !== undefined) {
        settleWithFallback(state, fallback);
    }
    else if (malformedByTcp !== undefined) {
        pending.transport = 'tcp';
        pending_settle(pending, { kind: 'malformed', why: malformedByTcp });
    }
    else {
        if (state.fate === 'open')
            state.fate = 'silent';
        pending_settle(pending, { kind: 'timeout' });
    }
}
/** Faults after which another send goes the same way. */
const NO_WAY = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EACCES', 'EPERM', 'EINVAL']);
/** Takes a fault of the network. It may have been another question's, so a refused question is sent once more. */
function failUdp(state, why) {
    const { pending, way } = state;
    if (why === 'EMFILE' || why === 'ENFILE') {
        pending.holder?.requeue(pending);
    }
    else if (NO_WAY.has(why) || (why === 'ECONNREFUSED' && state.refused === 'sent-again')) {
        state.fate = 'unreachable';
        pending_settle(pending, { kind: 'unreachable', why });
    }
    else if (why === 'ECONNREFUSED' && state.refused === 'no' && state.due !== Infinity) {
        state.refused = 'once';
        state.allowed = Math.max(state.allowed, state.sends + 1);
        waitUntil(state, way.world.now() + way.limits.pauseMs);
    }
}

;// CONCATENATED MODULE: ./build/js/net/udp-carrier.js





/** Carries questions to `peer`. */
function udpCarrier(peer, parts) {
    const { world, dice, limits, pools } = parts;
    // What a server does not read yet waits in the connection, so that the lane's window is bound enough.
    const pipeline = createPipeline({ dice, pool: pools.streams, dial: (on) => world.tcp(peer, on), capacity: limits.maxWindow }, byTcp);
    const way = { ...parts, pipeline };
    const open = () => openPort({ world, pool: pools.ports, peer, dice, capacity: limits.socketQuestions }, { message: hearUdp, fault: failUdp });
    let port;
    // Until none is under way: answers come in bursts, and between two of them there are few.
    let underWay = 0;
    let many = false;
    return {
        ready(wake) {
            if (port?.spent() === false)
                return true;
            port?.retire();
            port = pools.ports.take(wake) ? open() : undefined;
            return port !== undefined;
        },
        start(pending, now) {
            many ||= underWay >= limits.bulkFrom;
            underWay += 1;
            return startUdp(pending, way, (port ??= open()), { many, now });
        },
        look: goOn,
        end(state) {
            underWay -= 1;
            if (underWay === 0)
                many = false;
            endUdp(state);
        },
        sweep: (now) => pipeline.look(now),
        renew() {
            port?.retire();
            pipeline.renew();
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/window.js
// Window: how many questions may be in flight to one server. It grows with answers and shrinks when many come late.
/** A share of late answers that is still taken for chance: to shrink on every lost packet starves a fast server at 2 % loss. */
const LATE_SHARE = 0.08;
const SHRINK = 0.6;
/** Fewer answers than this say nothing about a share. */
const SMALLEST_EPOCH = 16;
/** What an answer adds after the first shrink: a tenth more with each round trip. */
const SLOW_GROWTH = 0.1;
/** A window that begins at `first`, doubles each round trip until it first shrinks, then grows slowly; never above `most`. */
function createWindow(first, most) {
    let size = Math.min(first, most);
    let growth = 1;
    let answers = 0;
    let lates = 0;
    /** Answers to questions that were under way at the last shrink: they tell of the same trouble. */
    let stale = 0;
    const endEpoch = () => {
        if (lates > LATE_SHARE * answers) {
            stale = Math.floor(size);
            size = Math.max(Math.min(first, most), size * SHRINK);
            growth = SLOW_GROWTH;
        }
        answers = 0;
        lates = 0;
    };
    return {
        size: () => Math.floor(size),
        answered(late) {
            if (stale > 0) {
                stale -= 1;
                return;
            }
            answers += 1;
            if (late)
                lates += 1;
            else
                size = Math.min(most, size + growth);
            if (answers >= Math.max(SMALLEST_EPOCH, size))
                endEpoch();
        },
        reset() {
            size = Math.min(first, most);
            growth = 1;
            answers = 0;
            lates = 0;
            stale = 0;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/lanes.js








/** No lane yet. */
function createLanes() {
    const lanes = new Map();
    // The same endpoint object is asked thousands of times.
    const found = { recursive: new WeakMap(), authoritative: new WeakMap() };
    return {
        laneTo({ endpoint, recursion }, run) {
            // The two do not share a lane: only recursive questions go at a polite pace.
            const role = recursion ? 'recursive' : 'authoritative';
            const known = found[role].get(endpoint);
            if (known !== undefined)
                return known;
            const key = `${role} ${lanes_keyOf(endpoint)}`;
            const lane = lanes.get(key) ?? openLane(endpoint, recursion, run);
            lanes.set(key, lane);
            found[role].set(endpoint, lane);
            return lane;
        },
        look(now) {
            let next = Infinity;
            for (const lane of lanes.values())
                next = Math.min(next, lane.look(now));
            return next;
        },
        renew() {
            for (const lane of lanes.values())
                lane.renew();
        },
        close() {
            for (const lane of lanes.values())
                lane.close();
        },
    };
}
/** One host may have several addresses. */
function lanes_keyOf(endpoint) {
    const text = (0,net_endpoint/* presentEndpoint */.D3)(endpoint);
    return endpoint.transport === 'tls' ? `${text} ${endpoint.ip ?? ''}` : text;
}
/** A lane to a server of which nothing is known. A recursive resolver is asked politely: it has other users. */
function openLane(endpoint, recursive, run) {
    const { world, limits } = run;
    const parts = { ...run, server: unknownServer(world, limits) };
    const most = endpoint.transport === 'udp' ? limits.maxWindow : limits.pipeline;
    const lane = (carrier) => createLane({
        ...run,
        carrier,
        health: parts.server.health,
        window: createWindow(limits.firstWindow, recursive ? Math.min(most, limits.politeWindow) : most),
        pace: recursive ? createPace(limits.politeWindow, limits.politePerSecond) : UNHURRIED,
    });
    switch (endpoint.transport) {
        case 'udp':
            return lane(udpCarrier(endpoint, parts));
        case 'tcp':
            return lane(streamCarrier({ dial: (on) => world.tcp(endpoint, on), ms: limits.tcpMs, secure: false }, parts));
        case 'tls': {
            const peer = { ip: endpoint.ip ?? endpoint.host, port: endpoint.port };
            return lane(streamCarrier({ dial: (on) => world.tls(peer, endpoint.host, on), ms: limits.secureMs, secure: true }, parts));
        }
        case 'https':
            return lane(httpsCarrier(new URL(endpoint.url), parts));
    }
}

;// CONCATENATED MODULE: ./build/js/net/limits.js
// Limits: how long, how often, how many. Every number of net/ that is a policy stands here, with its reason.
/** The limits of a run. */
const LIMITS = {
    // Three sends in 900 ms survive lost packets; most servers answer before the second.
    firstWaitMs: 300,
    nextWaitMs: 600,
    udpSends: 3,
    // After these waits, at 1.5 s, TCP is tried; a connection and an answer take three round trips of 300 ms.
    tcpRoomMs: 1000,
    // A server that needs two seconds is still heard, by UDP.
    silentMs: 2500,
    tcpMs: 2500,
    // As many as one UDP socket carries: with fewer at a time TCP would save little.
    bulkFrom: 64,
    // Behind one address there may be many machines, and a connection stays with one of them.
    bulkQuestions: 2048,
    // On a connection that stands one round trip is enough, and UDP is still to come.
    bulkMs: 1000,
    // Two round trips more than TCP (RFC 7858 section 3.2).
    secureMs: 5000,
    probeEveryMs: 5000,
    // A dead server costs four questions, not a window full of them.
    firstWindow: 4,
    // Above about 500 in flight a default receive buffer overflows.
    maxWindow: 512,
    politeWindow: 50,
    politePerSecond: 200,
    // A forger who tries ports has little time with each (RFC 5452 section 9.2).
    socketQuestions: 64,
    // 256 in all: a quarter of the usual 1024 descriptors. Where fewer are allowed (macOS: 256) questions queue.
    udpSockets: 192,
    streams: 64,
    // Servers stop reading a connection with more than some tens of unanswered questions.
    pipeline: 64,
    // Long enough for a server that is just being reloaded, short enough not to be felt.
    pauseMs: 100,
    // The largest DNS message is 65,535 bytes (RFC 8484 section 6).
    bodyBytes: 65536,
};

;// CONCATENATED MODULE: ./build/js/net/pool.js
/** Descriptors that others of this process hold may be given back without a word to us. */
const ASK_AGAIN_MS = 100;
/** A pool of `most` sockets. */
function createPool(world, most) {
    let limit = most;
    let open = 0;
    const idle = new Set();
    const waiting = [];
    const give = (holder) => {
        idle.delete(holder);
        open -= 1;
        waiting.shift()?.();
    };
    return {
        take(wake) {
            if (open < limit) {
                open += 1;
                return true;
            }
            const [oldest] = idle;
            if (oldest === undefined) {
                waiting.push(wake);
                return false;
            }
            idle.delete(oldest);
            oldest.evict();
            return true;
        },
        idle(holder) {
            idle.add(holder);
            waiting.shift()?.();
        },
        busy(holder) {
            idle.delete(holder);
        },
        give,
        full(holder) {
            idle.delete(holder);
            open -= 1;
            limit = Math.max(1, open);
            world.after(ASK_AGAIN_MS, () => waiting.shift()?.());
        },
    };
}

;// CONCATENATED MODULE: ./build/js/net/sweep.js
/** Two looks are at least so far apart, however many questions are in flight. */
const GRAIN_MS = 10;
/**
 * A timer that calls `look` when something may be due. `look` does all that is due and returns the next moment at which something
 * will be, or Infinity: then no timer runs, and the process may end.
 */
function createSweep(world, look) {
    let cancel;
    let set = Infinity;
    let last = -Infinity;
    const stop = () => {
        cancel?.();
        cancel = undefined;
        set = Infinity;
    };
    const by = (moment) => {
        if (moment < set)
            setTimer(Math.max(moment, last + GRAIN_MS));
    };
    const setTimer = (next) => {
        if (next >= set)
            return;
        stop();
        set = next;
        cancel = world.after(Math.max(0, Math.ceil(next - world.now())), run);
    };
    const run = () => {
        stop();
        last = world.now();
        const next = look(last);
        if (next !== Infinity)
            by(next);
    };
    return { by, stop };
}

;// CONCATENATED MODULE: ./build/js/net/network.js
// The network: every question of a run goes through here, to the lane of the server it is for.








/** Makes the network of a run. */
function createNetwork(world, options = {}) {
    const limits = { ...LIMITS, ...options.limits };
    const lanes = createLanes();
    const aborts = createAborts();
    const routes = createRoutes(world, limits.probeEveryMs);
    const sweep = createSweep(world, (now) => lanes.look(now));
    let asked = 0;
    let closed = false;
    const run = {
        world,
        limits,
        dice: createDice((bytes) => world.random(bytes)),
        pools: { ports: createPool(world, limits.udpSockets), streams: createPool(world, limits.streams) },
        by(moment) {
            sweep.by(moment);
        },
        counted() {
            asked += 1;
        },
    };
    const desk = {
        now: () => world.now(),
        settled(pending, exchange) {
            pending.unwatch?.();
            learnRoute(pending, exchange, routes);
            options.record?.(exchange);
            pending.resolve(exchange);
        },
    };
    return {
        ask: (ask, signal) => new Promise((resolve) => {
            const pending = new Pending(ask, desk, resolve);
            if (closed || signal?.aborted === true) {
                pending_settle(pending, { kind: 'unfinished' });
            }
            else if (routes.fresh(ipOf(ask.endpoint))) {
                pending_settle(pending, { kind: 'unreachable', why: NO_ROUTE });
            }
            else {
                if (signal !== undefined)
                    endOnAbort(pending, signal, aborts);
                lanes.laneTo(ask, run).ask(pending);
            }
        }),
        untested: (ip) => routes.untested(ip),
        renew() {
            lanes.renew();
        },
        get asked() {
            return asked;
        },
        close() {
            closed = true;
            lanes.close();
            sweep.stop();
        },
    };
}
function endOnAbort(pending, signal, aborts) {
    pending.unwatch = aborts.watch(signal, () => pending_settle(pending, { kind: 'unfinished' }));
}
function learnRoute({ tries }, { ask, reply }, routes) {
    if (reply.kind === 'reply')
        routes.heard(ipOf(ask.endpoint));
    else if (tries > 0 && reply.kind === 'unreachable' && reply.why === NO_ROUTE)
        routes.missing(ipOf(ask.endpoint));
}
/** The address that is asked; a host name, or nothing, where the system looks it up. */
function ipOf(endpoint) {
    switch (endpoint.transport) {
        case 'udp':
        case 'tcp':
            return endpoint.ip;
        case 'tls':
            return endpoint.ip ?? endpoint.host;
        case 'https':
            return '';
    }
}

;// CONCATENATED MODULE: external "node:dns"
const external_node_dns_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
;// CONCATENATED MODULE: ./build/js/net/system-resolvers.js
// The recursive resolvers that this machine is set up to use.

/** Their addresses as `ip`, `ip:port` or `[ip6]:port`; empty where the system names none. */
function systemResolvers() {
    return (0,external_node_dns_namespaceObject.getServers)();
}

;// CONCATENATED MODULE: ./build/js/report/caa-report.js

/** Presents the verdict on one name. */
function caaReport({ request, kind, sentence, decidedAt, findings }) {
    const issuers = findings.flatMap((finding) => (finding.kind === 'not-asked' ? [] : (finding.issuer ?? [])));
    return {
        domain: (0,wire_name/* presentName */.Bh)(request.identifier),
        verdict: kind,
        sentence,
        ...(decidedAt ? { decidedAt: (0,wire_name/* presentName */.Bh)(decidedAt) } : {}),
        allowed: [...new Set(issuers)],
        ...(kind === 'forbidden' ? refusalIn(findings) : {}),
        climb: climbOf(request.identifier, decidedAt).map(wire_name/* presentName */.Bh),
    };
}
/** What refuses, where it is not the CAs that the records name: those may well be the ones that are refused. */
function refusalIn(findings) {
    const refusals = findings.flatMap((finding) => wordsOf(finding) ?? []);
    const critical = refusals.find(({ isCritical }) => isCritical);
    const refusal = (critical ?? refusals[0])?.words;
    return refusal === undefined ? {} : { refusal };
}
function wordsOf({ kind, record, parameters = [] }) {
    const { tag, value } = record.rdata;
    switch (kind) {
        case 'critical-unknown':
            return { isCritical: true, words: `critical ${tag}` };
        case 'malformed':
            return { isCritical: false, words: `${tag} ${Buffer.from(value).toString('latin1')}` };
        case 'permits':
        case 'not-asked':
        case 'other-ca':
        case 'nobody':
        case 'unreadable':
        case 'misnamed':
        case 'account-unknown':
        case 'method-unknown':
            return undefined;
        default:
            return {
                isCritical: false,
                words: `only ${parameters.map(({ tag, value }) => `${tag}=${value}`).join(' ')}`,
            };
    }
}
/** The names from the base domain up to the one that decides, or to the top-level domain (RFC 8659 section 3). */
function climbOf(identifier, decidedAt) {
    const names = [];
    const base = (0,wire_name/* presentName */.Bh)(identifier).startsWith('*.') ? (0,wire_name/* parentOf */.gN)(identifier) : identifier;
    for (let name = base; name && !(0,wire_name/* equalNames */.JM)(name, wire_name/* ROOT */.Dl); name = (0,wire_name/* parentOf */.gN)(name)) {
        names.push(name);
        if (decidedAt && (0,wire_name/* equalNames */.JM)(name, decidedAt))
            break;
    }
    return names;
}

;// CONCATENATED MODULE: ./build/js/report/order.js
/** The states of a run, the worst first. */
const order_WORST_FIRST = ['blocked', 'failed', 'unknown', 'waiting', 'ready'];
/** What is in the worst state first; otherwise in the order given. */
function order_worstFirst(items) {
    return items.toSorted((a, b) => order_WORST_FIRST.indexOf(a.state) - order_WORST_FIRST.indexOf(b.state));
}

// EXTERNAL MODULE: ./build/js/wire/ede.js
var wire_ede = __nccwpck_require__(5730);
;// CONCATENATED MODULE: ./build/js/report/said.js
// What a server said, in words and values: the presentation of an outcome. It does not judge it.




const LAMENESS = {
    'not-authoritative': 'an answer without authority',
    'other-zone': 'an answer from another zone',
    'upward-referral': 'a referral upwards',
    'self-referral': 'a referral to itself',
    refused: 'REFUSED',
    notauth: 'NOTAUTH',
    'not-recursive': 'a referral instead of an answer',
};
/** Presents an outcome. */
function saidOf(outcome) {
    const { kind } = outcome;
    switch (kind) {
        case 'answer':
            return {
                kind,
                words: 'an answer',
                values: presentAll(outcome.records),
                ttl: outcome.ttl,
                ede: edeOf(outcome),
            };
        case 'alias':
            return { ...saidOfAlias(outcome), ede: edeOf(outcome) };
        case 'nodata':
        case 'nxdomain':
            return { kind, words: kind.toUpperCase(), values: [], ...denialTtl(outcome.soa), ede: edeOf(outcome) };
        case 'referral':
            return { kind, words: `a referral to ${(0,wire_name/* presentName */.Bh)(outcome.zone)}`, values: [], ede: edeOf(outcome) };
        case 'lame':
            return { kind, words: LAMENESS[outcome.how], values: [], ede: edeOf(outcome) };
        case 'error':
            return { kind, words: outcome.rcode, values: [], ede: edeOf(outcome) };
        case 'silent':
            return { kind, words: 'no answer', values: [], ede: [] };
        case 'unreachable':
            return { kind, words: `unreachable (${outcome.why})`, values: [], ede: [] };
        case 'malformed':
            return { kind, words: `a broken answer (${outcome.why})`, values: [], ede: [] };
        case 'unfinished':
            return { kind, words: 'no answer yet', values: [], ede: [] };
    }
}
function saidOfAlias(alias) {
    const { kind, via, target, ttl } = alias;
    const values = presentAll([...alias.beside, ...(alias.answerAtTarget ?? [])]);
    const owner = alias.beside.length === 0 ? alias.answerAtTarget?.[0]?.name : undefined;
    const end = alias.rcode === 'NXDOMAIN' ? ', NXDOMAIN there' : '';
    const words = `${via} ${(0,wire_name/* presentName */.Bh)(target)}${end}`;
    return { kind, words, values, ttl, ...(owner && { owner: (0,wire_name/* presentName */.Bh)(owner) }) };
}
function presentAll(records) {
    return records.map(({ rdata }) => (0,wire_rdata/* presentRdata */.sQ)(rdata));
}
function denialTtl(soa) {
    const ttl = soa && (0,classify/* negativeTtl */.Yw)(soa);
    return ttl === undefined ? {} : { ttl };
}
function edeOf({ ede }) {
    return ede.map(({ code, text }) => (text === '' ? (0,wire_ede/* edeText */.S)(code) : `${(0,wire_ede/* edeText */.S)(code)}: ${text}`));
}

;// CONCATENATED MODULE: ./build/js/report/causes.js





const SEVERITIES = ['error', 'warning', 'note'];
/**
 * The causes of a run: diagnoses with the same id and zone are one. First the errors, of those first what keeps a record in
 * the worst state, of one record first what a CA would trip over first, then in the order of the settings.
 */
function causesOf(records) {
    const cases = casesOf(records).toSorted(byWeight);
    return (0,grouping/* group */.Os)(cases, ({ diagnosis }) => `${diagnosis.id} ${diagnosis.cure.zone?.key ?? ''}`).map(causeOf);
}
function casesOf(records) {
    return records.flatMap(({ diagnoses, verdict }, record) => diagnoses.map((diagnosis, rank) => ({
        record,
        state: stateOf(diagnosis, verdict.state),
        ofRecord: verdict.state,
        rank,
        diagnosis,
    })));
}
/** The state that an error alone would bring a record into; what is no error leaves the record as it is. */
function stateOf({ severity, refusal, final }, ofRecord) {
    if (severity !== 'error')
        return ofRecord;
    if (refusal)
        return 'blocked';
    if (final)
        return 'failed';
    return ofRecord === 'unknown' ? 'unknown' : 'waiting';
}
function byWeight(a, b) {
    return (SEVERITIES.indexOf(a.diagnosis.severity) - SEVERITIES.indexOf(b.diagnosis.severity) ||
        order_WORST_FIRST.indexOf(a.ofRecord) - order_WORST_FIRST.indexOf(b.ofRecord) ||
        a.rank - b.rank ||
        a.record - b.record);
}
function causeOf(cases) {
    const [first] = cases;
    const { id, severity, cure } = first.diagnosis;
    const untils = cases.flatMap(({ diagnosis }) => diagnosis.until ?? []);
    return {
        id,
        severity,
        final: cases.some(({ diagnosis }) => diagnosis.final),
        state: first.state,
        ...(cure.zone ? { zone: (0,wire_name/* presentName */.Bh)(cure.zone) } : {}),
        ...(untils.length > 0 ? { until: new Date(Math.max(...untils)).toISOString() } : {}),
        records: cases.map(({ record }) => record).toSorted((a, b) => a - b),
        findings: findingsOf(cases),
    };
}
function findingsOf(cases) {
    return (0,grouping/* group */.Os)(cases, ({ diagnosis: { headline, explain, cure, caret } }) => JSON.stringify([headline, explain, cure.sentence, cure.lines, caret])).map(findingOf);
}
function findingOf(same) {
    const { headline, explain, cure, caret, evidence } = same[0].diagnosis;
    return {
        records: same.map(({ record }) => record),
        headline,
        explain,
        cure: { sentence: cure.sentence, lines: cure.lines },
        ...(caret ? { caret } : {}),
        evidence: evidence.map(evidenceLine),
    };
}
/** An answer in one line: who was asked for what, and what came back. */
function evidenceLine({ question, server, outcome }) {
    const { words, values, owner } = saidOf(outcome);
    const shown = values.length > 0 ? values.join(', ') : words;
    const said = owner === undefined ? shown : `${words}, where ${shown}`;
    const address = (0,net_endpoint/* presentEndpoint */.D3)(server.endpoint);
    const who = server.label === address ? address : `${server.label} (${address})`;
    return `${who}, ${(0,wire_name/* presentName */.Bh)(question.name)} ${question.type}: ${said}`;
}

;// CONCATENATED MODULE: ./build/js/report/wording.js
const SYMBOLS = {
    ready: '✅',
    waiting: '⏳',
    failed: '❌',
    blocked: '⛔',
    unknown: '❔',
};
/** Of one server's view. */
const SIGHT_SYMBOLS = {
    right: SYMBOLS.ready,
    wrong: SYMBOLS.failed,
    absent: SYMBOLS.failed,
    'cannot-tell': SYMBOLS.unknown,
    'not-tested': SYMBOLS.unknown,
};
const TITLES = {
    ready: 'Ready',
    waiting: 'Not ready yet',
    failed: 'Not ready',
    blocked: 'Blocked',
    unknown: 'Could not tell',
};
const SEVERITY_SYMBOLS = { warning: '⚠️', note: 'ℹ️' };
/** The symbol of a cause: that of the state it brings, or of its severity where it stops nothing. */
function symbolOf({ severity, state }) {
    return severity === 'error' ? SYMBOLS[state] : SEVERITY_SYMBOLS[severity];
}
/** The beginning of the first line: `❌ Not ready` */
function verdictWords(state) {
    return `${SYMBOLS[state]} ${TITLES[state]}`;
}
/** `2/4 authoritative`, `1/3 resolvers`: how many of whom show what is expected; nothing of where there was nobody to count. */
function tallies({ authoritative, resolvers, }) {
    return [
        ...(authoritative && authoritative.of > 0 ? [`${fraction(authoritative)} authoritative`] : []),
        ...(resolvers ? [`${fraction(resolvers)} resolvers`] : []),
    ];
}
/** `3/4` */
function fraction({ right, of }) {
    return `${right}/${of}`;
}
/** Whether a server gives an alias on the way as it should, and so says nothing of the record at its end. */
function isOnTheWay({ role, sight, said }) {
    return role === 'authoritative' && sight === 'right' && said.kind === 'alias';
}
/** Whether the question went out, so that the time until an answer means something. */
function wording_wasSent({ tries, notes }) {
    return tries > 0 && !notes.includes('no-route');
}
/** `1 record`, `3 records` */
function wording_counted(number, thing) {
    return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/js/report/outstanding.js
// What those say that do not show a record yet, in a few words for one line of a log.


/** Servers named before the rest is counted. */
const MOST_NAMES = 3;
/** `NXDOMAIN` where all say the same, else by server: `ns2.example.net: NXDOMAIN (serial 41, elsewhere 42)`. */
function outstandingWords({ servers, endedBefore }) {
    if (endedBefore === 'confirmation')
        return 'seen right, and not confirmed by a second look';
    const open = servers.filter(({ sight }) => sight !== 'right' && sight !== 'not-tested');
    const answers = (0,grouping/* group */.Os)(open, answerWords);
    if (answers.length === 0)
        return 'no server could be asked';
    const everywhere = answers.length === 1 && open.length === servers.length;
    const elsewhere = servers.find(({ sight, serial }) => sight === 'right' && serial !== undefined)?.serial;
    return answers
        .map((same) => everywhere
        ? answerWords(same[0])
        : `${names(same)}: ${answerWords(same[0])}${serials(same[0], elsewhere)}`)
        .join('; ');
}
/** What all authoritative servers that were asked have wrong alike; undefined where they are not of one kind. */
function wrongAlike({ servers }) {
    const asked = servers.filter((server) => server.role === 'authoritative' && server.sight !== 'not-tested' && !isOnTheWay(server));
    const kinds = asked.map(({ sight, differs }) => (sight === 'absent' ? 'missing' : differs));
    return new Set(kinds).size === 1 ? kinds[0] : undefined;
}
const DIFFERENCES = {
    other: 'another value',
    incomplete: 'only some of the values',
    surplus: 'more than the expected values',
    present: 'still there',
};
/** Whether a CA that would take an address of either type finds none at this name. */
function lacksAddress(record, records) {
    const missing = records.filter((other) => other.name === record.name && other.anyValue && wrongAlike(other) === 'missing');
    const types = new Set(missing.map(({ type }) => type));
    return wrongAlike(record) === 'missing' && types.has('A') && types.has('AAAA');
}
/** What one server said, in a few words. */
function answerWords({ differs, said }) {
    return differs ? DIFFERENCES[differs] : said.words;
}
function names(servers) {
    const labels = [...new Set(servers.map(({ label }) => label))];
    const more = labels.length - MOST_NAMES;
    return `${labels.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** A server that holds another version of the zone than one that shows the record. */
function serials({ serial }, elsewhere) {
    if (serial === undefined || elsewhere === undefined || serial === elsewhere)
        return '';
    return ` (serial ${serial}, elsewhere ${elsewhere})`;
}

;// CONCATENATED MODULE: ./build/js/report/subject.js
/** A name in presentation format without the dot of the root, as people write it; the root itself stays a dot. */
function withoutRoot(name) {
    return name === '.' ? name : name.replace(/\.$/, '');
}
/** `_acme-challenge.example.com TXT` */
function subject_subjectText({ name, type }) {
    return `${withoutRoot(name)} ${type}`;
}
/** The address of a server, where it is not called by that already. */
function ownAddress({ label, address }) {
    return label === address ? '' : address;
}
/** What the records of a run are to its user: `domain` where each stands for names on a certificate that no other stands for. */
function thingOf(records) {
    const domains = records.flatMap((record) => record.domains);
    const each = records.every((record) => record.domains.length > 0);
    return each && new Set(domains).size === domains.length ? 'domain' : 'record';
}
/** The same for sentences, with the name in backticks: `` `_acme-challenge.example.com` TXT `` */
function quotedSubject({ name, type }) {
    return `\`${withoutRoot(name)}\` ${type}`;
}

;// CONCATENATED MODULE: ./build/js/report/untold.js

/** `` `ns2.example.net` could not be heard. `ns3.example.net` gave no answer that counts. ``; empty where every server told. */
function untoldSentences(records) {
    const names = [...new Set(records.flatMap(({ unheard }) => unheard))];
    const silent = names.filter((name) => !spoke(name, records));
    const vain = names.filter((name) => spoke(name, records));
    return [
        ...(silent.length > 0 ? [`${untold_listed(silent)} could not be heard.`] : []),
        ...(vain.length > 0 ? [`${untold_listed(vain)} gave no answer that counts.`] : []),
    ];
}
/** Whether the server answered at all: an error, a refusal or a broken message is no silence. */
function spoke(name, records) {
    const key = withoutRoot(name).toLowerCase();
    return records.some(({ servers }) => servers.some(({ role, label, said }) => role === 'authoritative' &&
        label.toLowerCase() === key &&
        said.kind !== 'silent' &&
        said.kind !== 'unreachable'));
}
function untold_listed(names) {
    return names.map((name) => `\`${withoutRoot(name)}\``).join(', ');
}

;// CONCATENATED MODULE: ./build/js/report/places.js

/** Whether nobody who was asked, be it for a note, could not tell or said something else. */
function isUnanimous(records) {
    const tallies = records.flatMap(({ authoritative, resolvers }) => [authoritative ?? [], resolvers ?? []].flat());
    return (tallies.every(({ right, of }) => right === of) && records.every(({ unheard }) => unheard.length === 0));
}
/** `on every authoritative server that was heard and on 1 of 2 resolvers`; of several records where the fewest are right. */
function placesOf(records) {
    const tallies = records.flatMap(({ authoritative }) => authoritative ?? []);
    const all = tallies.every(({ right, of }) => right === of);
    const untold = records.flatMap(({ unheard }) => unheard);
    const told = untold.some((name) => spoke(name, records)) ? ' that could tell' : ' that was heard';
    const heard = all && untold.length === 0 ? '' : told;
    const authoritative = tallies.length > 0 ? `on every authoritative server${heard}` : '';
    const asked = records.flatMap(({ resolvers }) => resolvers ?? []);
    const least = asked.toSorted((a, b) => a.right / a.of - b.right / b.of)[0];
    if (least?.right === 0 && authoritative !== '')
        return `${authoritative} but on no resolver`;
    const resolvers = least ? `on ${least.right} of ${least.of} resolvers` : '';
    return [authoritative, resolvers].filter((place) => place !== '').join(' and ');
}
/** What they are: right, or absent where that was to be. */
function rightWords(records) {
    if (!records.every(({ match }) => match === 'absent'))
        return 'right';
    return records.every(({ expected }) => expected.length === 0) ? 'absent' : 'without the value';
}

;// CONCATENATED MODULE: ./build/js/report/headline.js
// The one line that says what a run came to and why. Data in it stands in backticks.





/** Above this many records a reader wants the causes counted, before any single one. */
const FEW_RECORDS = 10;
/** The headline of a run, without a final full stop. */
function headlineOf(findings) {
    const open = findings.records.filter(({ state }) => state !== 'ready');
    const [first] = open;
    if (!first)
        return `${readyHeadline(findings)}${warningsOf(findings)}`;
    if (findings.records.length > FEW_RECORDS)
        return countHeadline(findings, open);
    const cause = findings.causes.find(({ severity }) => severity === 'error');
    return cause?.findings[0]?.headline ?? unexplained(first, findings);
}
function readyHeadline({ records, settings }) {
    const checked = records.some(({ anyValue }) => !anyValue);
    if (settings.challenge !== undefined) {
        return checked ? 'DNS will pass validation' : 'the way to the name is in order; no value was checked';
    }
    const [first] = records;
    const single = records.length === 1 && first;
    const who = single ? `${quotedSubject(first)} is` : `all ${records.length} records are`;
    const everywhere = single ? 'everywhere it was asked' : 'everywhere they were asked';
    const where = isUnanimous(records) ? everywhere : placesOf(records);
    const isAbsence = records.every(({ match }) => match === 'absent');
    return checked || isAbsence
        ? `${who} ${rightWords(records)} ${where}`
        : `${who} there, ${where}; no value was compared`;
}
function warningsOf({ causes }) {
    const warnings = causes.filter(({ severity }) => severity === 'warning').length;
    return warnings > 0 ? `, with ${wording_counted(warnings, 'warning')}` : '';
}
function countHeadline({ records, causes }, open) {
    const toCorrect = causes.filter(({ severity, state }) => severity === 'error' && state !== 'waiting' && state !== 'unknown');
    const stopped = open.filter(({ state }) => state === 'failed' || state === 'blocked').length;
    const waiting = open.filter(({ state }) => state === 'waiting').length;
    const unknown = open.length - stopped - waiting;
    const parts = [
        stopped > 0 ? `${needs(stopped)} ${wording_counted(Math.max(1, toCorrect.length), 'correction')}` : '',
        waiting > 0 ? `${needs(waiting)} time` : '',
        unknown > 0 ? `${unknown} could not be seen` : '',
    ];
    const rest = parts.filter((part) => part !== '').join(', ');
    const passed = records.length - open.length;
    return `${passed} of ${wording_counted(records.length, thingOf(records))} ${passed === 1 ? 'passes' : 'pass'}, ${rest}`;
}
/** What is seen of a record for which no cause is known. */
function unexplained(record, { ending, records }) {
    const { authoritative, resolvers, endedBefore } = record;
    const name = quotedSubject(record);
    const end = ending === 'cancelled' ? 'the run was cancelled' : 'the time ended';
    if (endedBefore === 'confirmation')
        return `${name} was seen right, but ${end} before a second look could confirm it`;
    if (endedBefore === 'answers')
        return `${end} before ${missed(record)}`;
    const outstanding = record.servers.filter(({ sight }) => sight !== 'right' && sight !== 'not-tested');
    const most = (0,grouping/* group */.Os)(outstanding, answerWords).toSorted((a, b) => b.length - a.length)[0];
    if (!most)
        return unheard(record);
    if (authoritative && authoritative.right < authoritative.of) {
        const told = tell(most, authoritative.of, 'authoritative servers', record);
        if (lacksAddress(record, records))
            return `\`${withoutRoot(record.name)}\` has no address (A or AAAA): ${told}`;
        return wrongAlike(record) === 'missing' ? `${name} is not there: ${told}` : `${told} for ${name}`;
    }
    return `${tell(most, resolvers?.of ?? most.length, 'resolvers', record)} for ${name}`;
}
/** What there was no time for. */
function missed(record) {
    const name = quotedSubject(record);
    const open = record.servers.filter(({ said }) => said.kind === 'unfinished');
    const labels = [...new Set(open.map(({ label }) => `\`${label}\``))];
    const [first] = labels;
    if (first === undefined)
        return `all that decides about ${name} could be asked`;
    const who = labels.length === 1 ? first : `${labels.length} servers`;
    return `${who} had answered for ${name}`;
}
/** Nobody says anything else, and yet too few say it. */
function unheard(record) {
    const name = quotedSubject(record);
    if (!record.servers.some(({ sight }) => sight === 'right'))
        return `${name} could not be asked of any server`;
    return `${name} is ${rightWords([record])} where it was seen, and too few servers could be asked`;
}
function tell([first, ...others], of, who, { expected }) {
    const number = Math.min(1 + others.length, of);
    const [have, give] = number === 1 ? ['has', 'gives'] : ['have', 'give'];
    const said = first.differs === 'present'
        ? `still ${have} ${expected.length > 0 ? 'the value' : 'a record'}`
        : `${give} ${answerWords(first)}`;
    return `${number} of ${of} ${who} ${said}`;
}
function needs(number) {
    return `${number} ${number === 1 ? 'needs' : 'need'}`;
}

;// CONCATENATED MODULE: ./build/js/report/report.js
/** Raised when a field changes its meaning or goes away; new fields do not raise it. `schema/report.json` describes it. */
const REPORT_VERSION = 1;

;// CONCATENATED MODULE: ./build/js/report/differs.js
// How records that a server shows differ from those that are expected. Pure.

/** What a wrong answer has that is not as expected; undefined where it is not its records that are wrong. */
function differsOf(expectation, { outcome }) {
    const records = recordsIn(outcome);
    if (records.length === 0)
        return undefined;
    const { match, values } = expectation;
    if (match === 'absent')
        return 'present';
    const { missing, surplus } = (0,check_expectation/* compare */.UD)(expectation, records.map(({ rdata }) => rdata));
    if (missing.length === values.length)
        return 'other';
    if (missing.length > 0)
        return 'incomplete';
    return surplus.length > 0 ? 'surplus' : 'other';
}
function recordsIn(outcome) {
    if (outcome.kind === 'answer')
        return outcome.records;
    return outcome.kind === 'alias' ? (outcome.answerAtTarget ?? []) : [];
}

;// CONCATENATED MODULE: ./build/js/report/server-report.js






/** The servers of one record: the authoritative ones along the path, then the resolvers. `flushPages` goes by label. */
function serverReports(evidence, clock, flushPages) {
    const { expectation, path, resolvers, history } = evidence;
    const authoritative = path.hops.flatMap((hop) => hop.observations.map((observation) => {
        const report = reportOf(expectation, observation, (0,sight/* sightOf */.p1)(expectation, observation, path), history, clock);
        return { ...report, ...serialOf(hop, observation, report, clock) };
    }));
    const caches = resolvers.map((observation) => cacheReport(reportOf(expectation, observation, (0,sight/* resolverSightOf */.Ht)(expectation, observation), history, clock), clock, flushPages.get(observation.server.label)));
    return [...authoritative, ...caches];
}
function cacheReport(report, clock, flush) {
    return { ...report, ...untilOf(report, clock), ...(flush === undefined ? {} : { flush }) };
}
function reportOf(expectation, observation, sight, history, { started }) {
    const { question, server, role, outcome, transport, notes, tries, at, ms } = observation;
    const differs = sight === 'wrong' ? differsOf(expectation, observation) : undefined;
    return {
        role,
        label: server.label,
        address: (0,net_endpoint/* presentEndpoint */.D3)(server.endpoint),
        name: (0,wire_name/* presentName */.Bh)(question.name),
        sight,
        said: saidOf(outcome),
        ...(differs && { differs }),
        transport,
        tries,
        notes,
        at: at - started,
        ms,
        history: history
            .filter((change) => (0,wire_name/* equalNames */.JM)(change.name, question.name) && sameServer(change.server, server))
            .map(({ at, sight, skipped }) => ({ at, sight, ...(skipped === undefined ? {} : { skipped }) })),
    };
}
function sameServer(a, b) {
    return a.label === b.label && (0,net_endpoint/* presentEndpoint */.D3)(a.endpoint) === (0,net_endpoint/* presentEndpoint */.D3)(b.endpoint);
}
/**
 * The serial of the zone that the server answered from: that of the denial itself, or that which it showed first unless its view of
 * the record has changed since.
 */
function serialOf({ walk }, { server, outcome }, { history }, { started }) {
    const own = outcome.kind === 'nodata' || outcome.kind === 'nxdomain' ? serialIn(outcome.soa) : undefined;
    if (own !== undefined)
        return { serial: own };
    const changed = history.length > 1 ? (history.at(-1)?.at ?? 0) : 0;
    if (walk.kind !== 'zone')
        return {};
    const { apex, observations } = walk.zone;
    const current = observations.filter((seen) => sameServer(seen.server, server) && seen.at - started >= changed);
    const [serial] = current.flatMap((seen) => (0,check_serial/* soaShown */.rq)(seen, apex)?.serial ?? []);
    return serial === undefined ? {} : { serial };
}
function serialIn(soa) {
    return soa?.rdata.type === 'SOA' ? soa.rdata.serial : undefined;
}
/** A cache may repeat what is not right until the TTL that it showed is over. */
function untilOf({ sight, said, at, ms }, { began }) {
    if (said.ttl === undefined || (sight !== 'wrong' && sight !== 'absent'))
        return {};
    return { until: new Date(began + at + ms + said.ttl * 1_000).toISOString() };
}

;// CONCATENATED MODULE: ./build/js/report/build.js








/** Where waiting may help but nobody can say until when, looking again sooner than this is not worth a new job. */
const RETRY_WITHOUT_ETA = 60_000;
/** The report of a run. */
function buildReport(watched, about) {
    const { began, started, took } = watched;
    const clock = { began: began.getTime(), started };
    const ended = clock.began + took;
    const records = watched.records.map((record) => recordReport(record, clock, about.flushPages));
    const causes = causesOf(watched.records);
    const report = {
        version: REPORT_VERSION,
        tool: about.version,
        began: began.toISOString(),
        ended: new Date(ended).toISOString(),
        took,
        ending: watched.ended,
        rounds: watched.rounds,
        questions: watched.questions,
        ...(about.seenFrom === undefined ? {} : { seenFrom: about.seenFrom }),
        docs: about.docs,
        settings: about.settings,
        records,
        causes,
    };
    return { ...report, verdict: { ...outlook(report, ended), headline: headlineOf(report) } };
}
/** One record as plain JSON; also for telling of it while the run goes on. */
function recordReport({ expectation, evidence, verdict, diagnoses, readyAfter }, clock, flushPages) {
    const { authoritative, resolvers, endedBefore, eta } = verdict;
    const servers = serverReports(evidence, clock, flushPages);
    const ttls = servers.flatMap(({ sight, said }) => sight === 'right' && said.kind === 'answer' ? (said.ttl ?? []) : []);
    return {
        ...asked(expectation),
        state: verdict.state,
        path: evidence.path.hops.map(hopOf),
        ...(authoritative ? { authoritative } : {}),
        ...(resolvers ? { resolvers } : {}),
        unheard: verdict.unheard,
        ...(endedBefore ? { endedBefore } : {}),
        ...(ttls.length > 0 ? { ttl: Math.min(...ttls) } : {}),
        ...(readyAfter === undefined ? {} : { readyAfter }),
        ...(eta ? { eta: { until: new Date(eta.until).toISOString(), reason: eta.reason } } : {}),
        caa: (evidence.caa ?? []).map(caaReport),
        ...(evidence.trust ? { dnssec: dnssecOf(evidence.trust) } : {}),
        servers,
        causes: diagnoses.map(({ id }) => id),
    };
}
function asked({ name, type, match, values, purpose, origin, persist }) {
    return {
        name: (0,wire_name/* presentName */.Bh)(name),
        type,
        match,
        expected: values.map(wire_rdata/* presentRdata */.sQ),
        anyValue: values.length === 0 && persist === undefined && match !== 'absent',
        domains: purpose?.identifiers ?? [],
        origin,
    };
}
function dnssecOf(trust) {
    const { status } = trust;
    switch (status) {
        case 'secure':
            return { status };
        case 'insecure':
            return { status, why: `unsigned from ${(0,wire_name/* presentName */.Bh)(trust.zone)} on` };
        case 'bogus':
            return { status, why: trust.detail };
        case 'indeterminate':
            return { status, why: trust.why };
    }
}
function hopOf({ name, walk }, index, hops) {
    const via = hops
        .slice(0, index)
        .flatMap(({ observations }) => observations)
        .flatMap(({ outcome }) => outcome.kind === 'alias' && outcome.target.key === name.key ? outcome.via : [])[0];
    return {
        name: (0,wire_name/* presentName */.Bh)(name),
        ...(via ? { via } : {}),
        ...(walk.kind === 'zone' ? { zone: (0,wire_name/* presentName */.Bh)(walk.zone.apex) } : {}),
    };
}
function outlook(report, ended) {
    const { records, causes, settings } = report;
    // What resolvers have in their caches does not tell what they will find once it is forgotten.
    const waiting = settings.require === 'resolvers-only' ? 'may-help' : 'helps';
    const state = worstOf(records);
    const ready = state === 'ready';
    switch (state) {
        case 'ready':
            return { state, ready, waiting: 'over' };
        case 'failed':
            return { state, ready, waiting: 'cannot-help' };
        case 'blocked': {
            // What a CA refuses may be over soon: a signature that begins to be valid, a server that fails.
            const isForGood = causes.some(({ severity, final }) => severity === 'error' && final);
            return {
                state,
                ready,
                ...(isForGood ? { waiting: 'cannot-help' } : whileWaiting(records, ended, waiting)),
            };
        }
        case 'unknown':
            return { state, ready, waiting: 'unknown', retryAfter: RETRY_WITHOUT_ETA };
        case 'waiting':
            return { state, ready, ...whileWaiting(records, ended, waiting) };
    }
}
function worstOf(records) {
    return order_WORST_FIRST.find((state) => records.some((record) => record.state === state)) ?? 'ready';
}
/** The run is over with the last of its records; if of one nobody can say when, then of the run neither. */
function whileWaiting(records, ended, waiting) {
    const open = records.filter(({ state }) => state === 'waiting' || state === 'blocked');
    const etas = open.flatMap(({ eta }) => eta ?? []).toSorted((a, b) => a.until.localeCompare(b.until));
    const last = etas.at(-1);
    if (!last || etas.length < open.length)
        return { waiting: 'may-help', retryAfter: RETRY_WITHOUT_ETA };
    return {
        waiting,
        until: last.until,
        reason: last.reason,
        retryAfter: Math.max(0, Date.parse(last.until) - ended),
    };
}

;// CONCATENATED MODULE: ./build/js/report/ledger.js
// The ledger: one line of JSON for every question, to whom, when, over what, and what came back.



/** One exchange as a line of JSON without a line end. `started` is when the run began, on the clock of the exchange. */
function ledgerLine({ ask, transport, reply, tries, ignored, notes, at, ms }, started) {
    return JSON.stringify({
        at: Math.round(at - started),
        ms: Math.round(ms),
        server: (0,net_endpoint/* presentEndpoint */.D3)(ask.endpoint),
        recursion: ask.recursion,
        name: (0,wire_name/* presentName */.Bh)(ask.question.name),
        type: ask.question.type,
        transport,
        tries,
        ...(ignored > 0 && { ignored }),
        ...(notes.length > 0 && { notes }),
        ...replied(reply),
    });
}
function replied(reply) {
    switch (reply.kind) {
        case 'timeout':
        case 'unfinished':
            return { outcome: reply.kind };
        case 'unreachable':
        case 'malformed':
            return { outcome: reply.kind, why: reply.why };
        case 'reply': {
            const { flags, rcode, answer } = reply.message;
            const values = answer.map(({ name, ttl, rdata }) => `${(0,wire_name/* presentName */.Bh)(name)} ${ttl} ${rdata.type} ${(0,wire_rdata/* presentRdata */.sQ)(rdata)}`);
            return { outcome: rcode, aa: flags.aa, ...(flags.ad && { ad: true }), answer: values };
        }
    }
}

;// CONCATENATED MODULE: ./build/js/resolver/ask-first.js


/** After this many milliseconds without an answer more is asked: most answers from another continent are here by then. */
const PATIENCE_MS = 400;
/**
 * Asks servers, the healthiest first, in waves of 1, 2, 4, ...: the next wave starts when all before it have failed, or after a short
 * patience. So a dead server costs that patience, and all dead ones together little more than one of them. Never rejects.
 */
function askFirst(parts, servers, question, options = {}) {
    if (servers.length === 0)
        return Promise.resolve({ observations: [] });
    return new Promise((resolve) => search(parts, parts.health.order(servers), question, options, resolve));
}
function search({ network, world, health }, servers, question, { tells = ({ outcome }) => (0,classify/* isTelling */.c0)(outcome), ...manner }, finish) {
    const observations = [];
    let started = 0;
    let wave = 1;
    let ended = false;
    let stopWaiting;
    startWave();
    function startWave() {
        stopWaiting?.();
        const batch = servers.slice(started, started + wave);
        started += batch.length;
        wave *= 2;
        if (started < servers.length)
            stopWaiting = world.after(PATIENCE_MS, startWave);
        for (const server of batch)
            void hear(server);
    }
    async function hear(server) {
        health.asking(server);
        const { observation, message } = await (0,observe/* observe */.l)(network, server, question, 'authoritative', manner);
        health.heard(observation);
        if (ended)
            return;
        observations.push(observation);
        if (message && tells(observation))
            end({ observations, told: { observation, message } });
        else if (observations.length === servers.length || manner.signal?.aborted)
            end({ observations });
        else if (observations.length === started)
            startWave();
    }
    function end(asked) {
        ended = true;
        stopWaiting?.();
        finish(asked);
    }
}

// EXTERNAL MODULE: ./build/js/resolver/referral.js
var referral = __nccwpck_require__(152);
;// CONCATENATED MODULE: ./build/js/resolver/cut.js


/** Labels looked at one by one where servers leave it open whether a zone ends there (RFC 9156 section 2.3). */
const MAX_STEPS = 10;
/** In the root and in top-level zones the next label is nearly always a cut. */
const SHALLOW = 1;
/**
 * Looks for a cut between the apex of a zone and the name of a question; the question is NS, or the one of whom only the answer
 * counts. Its name is asked for at once, except in shallow zones: a denial with this zone's SOA shows that no cut lies between.
 * Where that leaves doubt, each label is asked for NS, for a server may hold several of the zones between and refer to none.
 */
async function findCut(enquiries, zone, question, errand) {
    const shallow = zone.apex.labels.length <= SHALLOW;
    const between = namesBetween(zone.apex, question.name);
    const [next] = between;
    const nextCut = shallow && next ? await cutAt(next) : undefined;
    if (nextCut)
        return { cut: nextCut };
    const last = await enquiries.ask(zone, question, errand);
    if (!last)
        return {};
    const reading = readingOf(zone.apex, last);
    if (reading.kind === 'none')
        return { last };
    for (const name of shallow ? between.slice(1) : between) {
        if ('apex' in reading && (0,wire_name/* isSubdomain */.J4)(name, reading.apex))
            break;
        const cut = await cutAt(name);
        if (cut)
            return { cut };
    }
    const cut = reading.kind === 'apex' ? await cutAt(reading.apex) : reading.kind === 'cut' && reading.cut;
    return cut ? { cut } : { last };
    async function cutAt(name) {
        const said = await enquiries.ask(zone, { name, type: 'NS' }, errand);
        const reading = said && readingOf(zone.apex, said);
        return reading?.kind === 'cut' ? reading.cut : undefined;
    }
}
/** The names below `apex` and above `name`, the uppermost first. */
function namesBetween(apex, name) {
    const depth = name.labels.length - apex.labels.length;
    return (0,wire_name/* ancestorsOf */.Gw)(name).slice(1, Math.max(1, depth)).toReversed().slice(0, MAX_STEPS);
}
function readingOf(zone, observation) {
    const { question, outcome } = observation;
    switch (outcome.kind) {
        case 'referral': {
            const { zone: apex, servers: parentNs, glue } = outcome;
            return { kind: 'cut', apex, cut: { apex, parentNs, glue } };
        }
        case 'answer':
            return question.type === 'NS' && !(0,wire_name/* equalNames */.JM)(question.name, zone)
                ? ownApex(observation)
                : { kind: 'none' };
        case 'nodata':
        case 'nxdomain':
            if (!outcome.soa)
                return { kind: 'unsure' };
            return (0,wire_name/* equalNames */.JM)(outcome.soa.name, zone) ? { kind: 'none' } : { kind: 'apex', apex: outcome.soa.name };
        case 'alias':
            // For the address of a host this is the answer; for NS it says only that the name itself is no apex.
            return { kind: question.type === 'NS' ? 'unsure' : 'none' };
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return { kind: 'unsure' };
    }
}
/** The server of the zone above gave an NS set as its own: it serves the zone below too. */
function ownApex({ question, server, outcome }) {
    const apex = question.name;
    const childNs = (0,referral/* nsNames */._)(outcome.kind === 'answer' ? outcome.records : []);
    return { kind: 'cut', apex, cut: { apex, childNs, glue: [], shared: { ...server, zone: apex } } };
}

;// CONCATENATED MODULE: ./build/js/resolver/descend.js


/**
 * Walks to the zone that holds the name of a question: NS where the zone itself is wanted, A for the address of a host. `last` is
 * what that zone said to the question itself; missing when it was not asked, or no server told.
 */
async function descend(parts, question, errand) {
    let at = await parts.start(question.name, errand);
    while (at.kind === 'down') {
        const { zone, path } = at;
        if (zone.servers.every(({ addresses }) => addresses.length === 0))
            return at;
        if (question.type === 'NS' && (0,wire_name/* equalNames */.JM)(question.name, zone.apex))
            return at;
        const { cut, last } = await findCut(parts.enquiries, zone, question, errand);
        if (!cut)
            return { kind: 'down', zone, path, ...(last && { last }) };
        const below = await parts.reach(zone, cut, errand);
        at = { kind: 'down', zone: below, path: [...path, below] };
    }
    return at;
}

;// CONCATENATED MODULE: ./build/js/resolver/enquiries.js



/** Makes the memory of a run's walks. */
function createEnquiries(parts) {
    const known = new Map();
    return {
        async ask(zone, question, errand) {
            const key = `${zone.apex.key} ${question.name.key} ${question.type}`;
            const before = known.get(key);
            if (before)
                return before.observation;
            if (errand.budget.questions <= 0)
                return undefined;
            errand.budget.questions -= 1;
            const entry = { name: question.name, observation: firstTold(parts, zone, question, errand) };
            known.set(key, entry);
            const observation = await entry.observation;
            if (!leadsFurther(observation) && known.get(key) === entry)
                known.delete(key);
            return observation;
        },
        forget(name) {
            for (const [key, entry] of known)
                if ((0,wire_name/* isSubdomain */.J4)(entry.name, name))
                    known.delete(key);
        },
    };
}
async function firstTold(parts, zone, question, { signal }) {
    const { told } = await askFirst(parts, (0,ask_zone/* serversIn */.AX)(zone), question, { signal });
    return told?.observation;
}
/** A denial is as many as there are names, and soon out of date; it is not worth its memory. */
function leadsFurther(observation) {
    return observation?.outcome.kind === 'referral' || observation?.outcome.kind === 'answer';
}

;// CONCATENATED MODULE: ./build/js/resolver/errand.js
/**
 * Questions one walk may ask, those for server addresses included. A zone with 13 servers in 13 other zones needs about 150;
 * delegations that are made to multiply (the NXNS attack) find their end here.
 */
const MAX_QUESTIONS = 300;
/** Walks inside walks: an address that needs the address of a server that needs ... Three are seen in good zones. */
const MAX_DEPTH = 6;
/** A new errand with the whole budget. */
function newErrand(signal) {
    return { signal, budget: { questions: MAX_QUESTIONS }, waiting: [] };
}
/** The same errand for the address of a host; `loop` when that address waits for itself, `too-many` when the way there is too deep. */
function errandFor(host, errand) {
    if (errand.waiting.some(({ key }) => key === host.key))
        return 'loop';
    if (errand.waiting.length >= MAX_DEPTH || errand.budget.questions <= 0)
        return 'too-many';
    return { ...errand, waiting: [...errand.waiting, host] };
}

;// CONCATENATED MODULE: ./build/js/resolver/found-zones.js
// The zones that a run has seen whole, which names they hold, and the inspections that are under way.

/** Makes an empty memory. */
function createFoundZones() {
    const zones = new Map();
    const homes = new Map();
    const underWay = new Map();
    return {
        home(name) {
            const home = homes.get(name.key);
            return home && zones.get(home.apex.key);
        },
        nearest(name) {
            const holder = (0,wire_name/* ancestorsOf */.Gw)(name).find(({ key }) => zones.has(key));
            return holder && zones.get(holder.key);
        },
        whole(apex, inspect) {
            const found = zones.get(apex.key);
            if (found)
                return Promise.resolve(found);
            return underWay.get(apex.key)?.walk ?? begin(apex, inspect());
        },
        settle(name, found) {
            homes.set(name.key, { name, apex: found.zone.apex });
        },
        forget(zone) {
            const isDropped = (apex) => (0,wire_name/* isSubdomain */.J4)(apex, zone);
            for (const [key, { name }] of homes)
                if (isDropped(name))
                    homes.delete(key);
            for (const [key, { apex }] of underWay)
                if (isDropped(apex))
                    underWay.delete(key);
            const dropped = [...zones.values()].filter((found) => isDropped(found.zone.apex));
            for (const found of dropped)
                zones.delete(found.zone.apex.key);
            return dropped.flatMap((found) => found.zone.servers.map(({ name }) => name));
        },
    };
    async function begin(apex, inspection) {
        const entry = { apex, walk: inspection };
        underWay.set(apex.key, entry);
        const ended = await inspection;
        // Otherwise it was forgotten meanwhile, and its end is old.
        if (underWay.get(apex.key) === entry) {
            underWay.delete(apex.key);
            if (ended.kind === 'zone')
                zones.set(apex.key, ended);
        }
        return ended;
    }
}

;// CONCATENATED MODULE: ./build/js/resolver/health.js

/** What is expected of an address never asked, in milliseconds: worse than one that answered well, better than one that was slow. */
const NEVER_ASKED = 400;
/** Longer than any answer takes. */
const FAILED = 1e6;
const health_NO_ROUTE = 1e9;
/** So many questions at a server double the time that the next one is expected to take: with thousands, all servers get their share. */
const health_BUSY = 64;
/** Makes the memory of a run. */
function health_createHealth(network) {
    const times = new Map();
    const open = new Map();
    const useless = new Set();
    return {
        asking: (server) => count(health_ipOf(server), 1),
        heard({ server, outcome, ms }) {
            const ip = health_ipOf(server);
            const failed = outcome.kind === 'silent' || outcome.kind === 'unreachable';
            times.set(ip, failed ? FAILED : ms);
            if ((0,resolver_outcome/* isTelling */.c)(outcome))
                useless.delete(roleOf(server));
            else
                useless.add(roleOf(server));
            count(ip, -1);
        },
        order(servers) {
            const ranked = servers.map((server) => ({ server, wait: expectedWait(server) }));
            return ranked.sort((a, b) => a.wait - b.wait).map(({ server }) => server);
        },
    };
    function count(ip, change) {
        open.set(ip, (open.get(ip) ?? 0) + change);
    }
    function expectedWait(server) {
        const ip = health_ipOf(server);
        if (network.untested(ip))
            return health_NO_ROUTE;
        if (useless.has(roleOf(server)))
            return FAILED;
        return (times.get(ip) ?? NEVER_ASKED) * (1 + (open.get(ip) ?? 0) / health_BUSY);
    }
}
/** A server may be lame for one zone and good for others. */
function roleOf(server) {
    return `${health_ipOf(server)} ${server.zone?.key}`;
}
/** Authoritative servers are asked at addresses; other endpoints share a place. */
function health_ipOf({ endpoint }) {
    return 'ip' in endpoint ? endpoint.ip : '';
}

;// CONCATENATED MODULE: ./build/js/resolver/host-addresses.js

/** Looks up A and AAAA of a host at the servers of its own zone; an alias is not followed (RFC 2181 section 10.3). */
async function lookUpHost(parts, host, errand) {
    const inner = errandFor(host, errand);
    if (typeof inner === 'string')
        return { addresses: [], problem: inner };
    const descent = await parts.descend({ name: host, type: 'A' }, inner);
    if (descent.kind !== 'down')
        return { addresses: [], problem: 'undetermined' };
    const { zone, last } = descent;
    if (!last)
        return { addresses: [], problem: inner.budget.questions > 0 ? whyUnheard(zone) : 'too-many' };
    if (last.outcome.kind === 'alias')
        return { addresses: [], problem: 'alias' };
    const ipv6 = last.outcome.kind === 'nxdomain'
        ? last
        : await parts.enquiries.ask(zone, { name: host, type: 'AAAA' }, inner);
    const addresses = [...addressesIn(last), ...addressesIn(ipv6)];
    if (addresses.length > 0)
        return { addresses };
    return { addresses, problem: ipv6 ? 'unresolvable' : 'undetermined' };
}
/** A zone that waits for one of its own servers, or for too many others, hands that fault to the hosts in it. */
function whyUnheard(zone) {
    const problems = zone.servers.map(({ problem }) => problem);
    return problems.find((problem) => problem === 'loop' || problem === 'too-many') ?? 'undetermined';
}
function addressesIn(observation) {
    if (observation?.outcome.kind !== 'answer')
        return [];
    return observation.outcome.records.flatMap(({ rdata }) => rdata.type === 'A' || rdata.type === 'AAAA' ? [rdata.address] : []);
}
/** Whether it is the host's own zone that said so, rather than a fault on the way there. */
function isLasting({ problem }) {
    return problem === undefined || problem === 'unresolvable' || problem === 'alias';
}

// EXTERNAL MODULE: ./build/js/net/reserved.js
var net_reserved = __nccwpck_require__(5492);
;// CONCATENATED MODULE: ./build/js/resolver/name-server.js
// One name of an NS set, with the addresses at which it is asked.

/** Servers of a zone that are looked up and asked. The root and the largest zones have 13; made-up ones have victims. */
const MAX_SERVERS = 16;
/** Addresses of one server that are asked. Some hosters have ten behind each name. */
const MAX_ADDRESSES = 16;
/** A name server from what is known about it. With `asksReserved`, addresses in reserved space count like others. */
function nameServer({ name, listedBy, glue, found }, asksReserved) {
    const authoritative = found?.addresses ?? [];
    const all = [...new Set([...authoritative, ...glue])];
    const addresses = all.filter((ip) => asksReserved || !(0,net_reserved/* isReserved */.B)(ip)).slice(0, MAX_ADDRESSES);
    const reserved = all.length > 0 && addresses.length === 0;
    const problem = reserved ? 'reserved' : found?.problem;
    return {
        name,
        listedBy,
        glue,
        authoritative,
        addresses,
        resolvedFrom: authoritative.length > 0 ? 'authority' : glue.length > 0 ? 'glue' : 'none',
        ...(problem && { problem }),
    };
}
/** A name server of which only the name is known; `problem` says why it was not looked up, if it will not be. */
function name_server_unknownServer(name, listedBy, problem) {
    return {
        name,
        listedBy,
        glue: [],
        authoritative: [],
        addresses: [],
        resolvedFrom: 'none',
        ...(problem && { problem }),
    };
}

;// CONCATENATED MODULE: ./build/js/resolver/inspect.js





/**
 * Looks up every server of a zone that a walk came to, asks each address for NS at the apex, and does the same with the servers that
 * only the zone's own NS set lists.
 */
async function inspectZone(parts, reached, errand) {
    const listed = await lookUp(parts, reached.servers.filter(isListed), reached, errand);
    const standIns = listed.some(hasAddress) ? [] : reached.servers.filter((server) => !isListed(server));
    const first = await askApex(parts, { ...reached, servers: [...listed, ...standIns] }, errand);
    const added = await lookUp(parts, missingFrom(listed, ownNs(first)), reached, errand);
    const second = await askApex(parts, { ...reached, servers: added }, errand);
    const observations = [...first, ...second];
    const childNs = ownNs(observations);
    const servers = [...listed, ...added].map((server) => markListed(server, reached.parentNs, childNs));
    return {
        ...reached,
        servers: servers.some(hasAddress) ? servers : [...servers, ...standIns],
        ...(childNs.length > 0 && { childNs }),
        observations,
    };
}
/** Whether any of a zone's servers spoke for it when it was inspected. */
function isServed(zone) {
    return zone.observations.some(({ outcome }) => outcome.kind === 'answer');
}
/** Looks up servers as far as the limit allows. Addresses of the root's own servers are given, not found. */
async function lookUp({ addressesOf, asksReserved }, servers, zone, errand) {
    return Promise.all(servers.map(async (server) => {
        if (server.problem === 'too-many' || (zone.parent === undefined && hasAddress(server)))
            return server;
        return nameServer({ ...server, found: await addressesOf(server.name, errand) }, asksReserved);
    }));
}
async function askApex(parts, zone, errand) {
    const servers = (0,ask_zone/* serversIn */.AX)(zone);
    const addresses = [...new Set(servers.map(({ endpoint }) => endpoint))];
    const said = addresses.map((at) => askAddress(parts, zone, servers.filter(({ endpoint }) => endpoint === at), errand));
    return (await Promise.all(said)).flat();
}
/**
 * What the servers at one address say of NS. Where that is no answer, or long in coming, SOA tells whether they serve the zone; of
 * others the SOA record comes along with what they say of names, or is asked for later (`soa.ts`).
 */
async function askAddress({ network, world }, zone, servers, { signal }) {
    const options = { servers, signal };
    const ns = (0,ask_zone/* askZone */.Uz)(network, zone, { name: zone.apex, type: 'NS' }, options);
    const waiting = new AbortController();
    const soon = await Promise.race([ns, world.sleep(PATIENCE_MS, waiting.signal)]);
    waiting.abort();
    if (soon?.every(({ outcome }) => outcome.kind === 'answer'))
        return soon;
    const soa = (0,ask_zone/* askZone */.Uz)(network, zone, { name: zone.apex, type: 'SOA' }, options);
    return (await Promise.all([soa, ns])).flat();
}
/** The union of the NS sets that servers gave as the zone's own. */
function ownNs(observations) {
    return (0,referral/* nsNames */._)(observations.flatMap(({ outcome }) => (outcome.kind === 'answer' ? outcome.records : [])));
}
/** The servers that only the zone itself lists, with those beyond the limit marked. */
function missingFrom(listed, childNs) {
    const missing = childNs.filter((name) => !listed.some((server) => (0,wire_name/* equalNames */.JM)(server.name, name)));
    const listedBy = { parent: false, child: true };
    return missing.map((name, index) => name_server_unknownServer(name, listedBy, listed.length + index < MAX_SERVERS ? undefined : 'too-many'));
}
/** A server that no NS set lists stands in for those that are listed, as long as none of them has an address. */
function isListed({ listedBy }) {
    return listedBy.parent || listedBy.child;
}
function hasAddress({ addresses }) {
    return addresses.length > 0;
}
function markListed(server, parentNs = [], childNs) {
    if (!isListed(server))
        return server;
    const isIn = (names) => names.some((name) => (0,wire_name/* equalNames */.JM)(name, server.name));
    return { ...server, listedBy: { parent: isIn(parentNs), child: isIn(childNs) } };
}

;// CONCATENATED MODULE: ./build/js/resolver/prime.js




/** Root servers asked before port 53 counts as blocked: seven networks all over the world do not fail together. */
const MAX_PRIMED = 7;
/**
 * Asks root servers for the NS set of the root (RFC 8109 section 3) until one replies. A reply that is not authoritative, or one
 * in the name of the Internet's own roots that offers recursion, comes from somebody else.
 */
async function prime(parts, roots, signal) {
    const zone = rootZone(roots);
    const servers = someOf((0,ask_zone/* serversIn */.AX)(zone), parts);
    const tells = ({ outcome }) => isReply(outcome) && (roots.official || !isRefusal(outcome));
    const { told, observations } = await askFirst(parts, servers, { name: wire_name/* ROOT */.Dl, type: 'NS' }, { tells, signal });
    if (told && isForeign(told.message, roots))
        return { kind: 'intercepted', observation: told.observation };
    const heard = observations.some(({ outcome }) => isReply(outcome));
    return heard ? { kind: 'down', zone, path: [zone] } : { kind: 'blocked', observations };
}
/** The root zone as it was given, before anybody was asked. */
function rootZone({ servers, port, official }) {
    return {
        apex: wire_name/* ROOT */.Dl,
        port,
        servers: servers.map(({ name, addresses }) => nameServer({ name, listedBy: { parent: false, child: official }, glue: addresses }, true)),
        observations: [],
    };
}
/** Runs begin with different servers, so that no root server has them all. */
function someOf(servers, { network, random }) {
    const [dice = 0] = random(1);
    const start = dice % Math.max(1, servers.length);
    const rotated = [...servers.slice(start), ...servers.slice(0, start)];
    return rotated
        .filter(({ endpoint }) => endpoint.transport !== 'udp' || !network.untested(endpoint.ip))
        .slice(0, MAX_PRIMED);
}
function isForeign({ flags }, { official }) {
    return !flags.aa || (official && flags.ra);
}
const NO_REPLIES = new Set(['silent', 'unreachable', 'malformed', 'unfinished']);
function isReply(outcome) {
    return !NO_REPLIES.has(outcome.kind);
}
/** A server given as a root may be one that is down or set up wrongly; another may be fine. */
function isRefusal(outcome) {
    return (outcome.kind === 'error' ||
        (outcome.kind === 'lame' && (outcome.how === 'refused' || outcome.how === 'notauth')));
}

;// CONCATENATED MODULE: ./build/js/resolver/reach.js


/** Names without glue that are looked up before a zone counts as out of reach, and how many at a time. */
const MAX_LOOKUPS = 6;
const AT_A_TIME = 2;
/** The zone below a cut with the addresses that came along: glue, or the server of the zone above that answered for this one. */
function zoneWithGlue({ asksReserved, network }, above, cut) {
    const names = cut.parentNs ?? cut.childNs ?? [];
    const listedBy = { parent: cut.parentNs !== undefined, child: cut.childNs !== undefined };
    const servers = names.map((name, index) => index < MAX_SERVERS
        ? nameServer({ name, listedBy, glue: reach_addressesIn(cut.glue, name) }, asksReserved)
        : name_server_unknownServer(name, listedBy, 'too-many'));
    const zone = {
        apex: cut.apex,
        parent: above.apex,
        port: above.port,
        servers,
        ...(cut.parentNs && { parentNs: cut.parentNs }),
        ...(cut.childNs && { childNs: cut.childNs }),
        observations: [],
    };
    return cut.shared && !canBeReached(zone, network)
        ? { ...zone, servers: [...servers, ...standIn(cut.shared)] }
        : zone;
}
/** Whether a server of the zone has an address to which a route leads. */
function canBeReached(zone, network) {
    return zone.servers.some((server) => canBeAsked(server, network));
}
/** The zone with servers looked up by walks of their own, until one has an address or a limit is reached. */
async function lookUpServers({ addressesOf, asksReserved, network }, zone, errand) {
    const { servers } = zone;
    const done = [];
    while (done.length < Math.min(servers.length, MAX_LOOKUPS)) {
        const batch = servers.slice(done.length, done.length + AT_A_TIME);
        const found = await Promise.all(batch.map(async (server) => nameServer({ ...server, found: await addressesOf(server.name, errand) }, asksReserved)));
        done.push(...found);
        if (found.some((server) => canBeAsked(server, network)))
            break;
    }
    return { ...zone, servers: [...done, ...servers.slice(done.length)] };
}
function canBeAsked(server, network) {
    return server.addresses.some((ip) => !network.untested(ip));
}
/** The server of the zone above that answered for this one, as long as no address of its listed servers is known. */
function standIn({ name, endpoint }) {
    if (!name || endpoint.transport !== 'udp')
        return [];
    return [{ ...name_server_unknownServer(name, { parent: false, child: false }), addresses: [endpoint.ip] }];
}
function reach_addressesIn(glue, host) {
    return glue.flatMap(({ name, rdata }) => (0,wire_name/* equalNames */.JM)(name, host) && (rdata.type === 'A' || rdata.type === 'AAAA') ? [rdata.address] : []);
}

;// CONCATENATED MODULE: ./build/js/resolver/root-hints.js
// The root servers and their addresses, as IANA lists them. Generated by scripts/root-hints.mjs: do not edit.
/** IANA's root hints: the day of their last change, the serial of the root zone they were taken from, the servers. */
const ROOT_HINTS = {
    dated: '2024-04-18',
    serial: 2024041801,
    servers: [
        { name: 'a.root-servers.net.', addresses: ['198.41.0.4', '2001:503:ba3e::2:30'] },
        { name: 'b.root-servers.net.', addresses: ['170.247.170.2', '2801:1b8:10::b'] },
        { name: 'c.root-servers.net.', addresses: ['192.33.4.12', '2001:500:2::c'] },
        { name: 'd.root-servers.net.', addresses: ['199.7.91.13', '2001:500:2d::d'] },
        { name: 'e.root-servers.net.', addresses: ['192.203.230.10', '2001:500:a8::e'] },
        { name: 'f.root-servers.net.', addresses: ['192.5.5.241', '2001:500:2f::f'] },
        { name: 'g.root-servers.net.', addresses: ['192.112.36.4', '2001:500:12::d0d'] },
        { name: 'h.root-servers.net.', addresses: ['198.97.190.53', '2001:500:1::53'] },
        { name: 'i.root-servers.net.', addresses: ['192.36.148.17', '2001:7fe::53'] },
        { name: 'j.root-servers.net.', addresses: ['192.58.128.30', '2001:503:c27::2:30'] },
        { name: 'k.root-servers.net.', addresses: ['193.0.14.129', '2001:7fd::1'] },
        { name: 'l.root-servers.net.', addresses: ['199.7.83.42', '2001:500:9f::42'] },
        { name: 'm.root-servers.net.', addresses: ['202.12.27.33', '2001:dc3::35'] },
    ],
};

;// CONCATENATED MODULE: ./build/js/resolver/roots.js
// Where every walk begins: the servers of the root zone, IANA's or those that the user gave for a name space of its own.



/** RFC 1035 section 4.2. */
const DNS_PORT = 53;
/** The root servers of the Internet (RFC 8109 section 2). */
function rootHints() {
    const servers = ROOT_HINTS.servers.map(({ name, addresses }) => ({ name: (0,wire_name/* parseName */.$q)(name), addresses }));
    return { servers, port: DNS_PORT, official: true };
}
/** Roots that a user gives, all at one port. A server is named after its address, for nobody told its name. */
function rootsAt(addresses, port = DNS_PORT) {
    const servers = addresses.map((ip) => ({ name: (0,wire_name/* parseName */.$q)(ip), addresses: [ip] }));
    return { servers, port, official: false };
}
/** Whether servers in reserved address space are asked: only where the roots themselves are in it. */
function asksReserved(roots) {
    return roots.servers.some(({ addresses }) => addresses.some((ip) => (0,net_reserved/* isReserved */.B)(ip)));
}

// EXTERNAL MODULE: ./build/js/resolver/soa.js
var soa = __nccwpck_require__(8828);
;// CONCATENATED MODULE: ./build/js/resolver/delegation.js













/** Makes the walker of a run. */
function createWalker(network, { world, roots }) {
    const asking = { network, world, health: health_createHealth(network) };
    const enquiries = createEnquiries(asking);
    const zones = createFoundZones();
    const hosts = new Map();
    const reached = new WeakMap();
    const looking = { network, world, asksReserved: asksReserved(roots), addressesOf };
    let priming;
    return {
        zoneOf,
        addressesOf: (host, signal) => addressesOf(host, newErrand(signal)),
        ask: (zone, question, options) => askFirst(asking, (0,ask_zone/* serversIn */.AX)(zone), question, options),
        completeSoa: (0,soa/* createSoaMemory */.J)(network),
        forget(apex) {
            for (const name of [apex, ...zones.forget(apex)]) {
                enquiries.forget(name);
                hosts.delete(name.key);
            }
        },
    };
    async function zoneOf(name, signal) {
        const home = zones.home(name);
        if (home)
            return home;
        const errand = newErrand(signal);
        const descent = await walkDown({ name, type: 'NS' }, errand);
        const walk = descent.kind === 'down' ? await zones.whole(descent.zone.apex, () => inspect(descent, errand)) : descent;
        // What nobody had the time to say is not known, so that the end of such a walk is no zone's fault.
        if (signal?.aborted === true)
            return { kind: 'unfinished' };
        if (walk.kind === 'zone')
            zones.settle(name, walk);
        return walk;
    }
    /** Waits for walks only, never for another inspection: two zones with servers in each other must not wait in a circle. */
    async function inspect({ zone, path }, errand) {
        const whole = await inspectZone(looking, zone, errand);
        const steps = [...path.slice(0, -1), whole];
        if (isServed(whole))
            return { kind: 'zone', zone: whole, path: steps };
        return { kind: 'unreachable', zone: whole, path: steps, observations: whole.observations };
    }
    async function addressesOf(host, errand) {
        const known = hosts.get(host.key);
        if (known)
            return known;
        const found = await lookUpHost({ enquiries, descend: walkDown }, host, errand);
        if (isLasting(found))
            hosts.set(host.key, found);
        return found;
    }
    function walkDown(question, errand) {
        return descend({ enquiries, start, reach }, question, errand);
    }
    /** All names below a cut meet the same referral, and need but one zone made of it. */
    async function reach(above, cut, errand) {
        const origin = cut.parentNs ?? cut;
        const before = reached.get(origin);
        if (before)
            return before;
        const zone = zoneWithGlue(looking, above, cut);
        const reachable = canBeReached(zone, network) ? zone : await lookUpServers(looking, zone, errand);
        if (canBeReached(reachable, network))
            reached.set(origin, reachable);
        return reachable;
    }
    async function start(name, { signal }) {
        const known = zones.nearest(name);
        if (known)
            return { kind: 'down', zone: known.zone, path: known.path };
        const first = (priming ??= prime({ ...asking, random: world.random }, roots, signal));
        const primed = await first;
        if (primed.kind === 'blocked' && priming === first)
            priming = undefined;
        return primed;
    }
}

;// CONCATENATED MODULE: ./build/js/dnssec/serial.js
// Signature times as the 32-bit serial numbers that they are on the wire (RFC 4034 section 3.1.5, RFC 1982).
/**
 * How many seconds the 32-bit time `stamp` of an RRSIG record lies after `at` (Unix seconds); negative when it lies before.
 * The stamp is read as the moment nearest to `at`, so the field's overflow in 2106 does no harm.
 */
function secondsUntil(stamp, at) {
    return (stamp - at) | 0;
}

;// CONCATENATED MODULE: ./build/js/resolver/bogus.js



/** No signature over `subject`, such as "example.com TXT", is valid. */
function bogusSignature(scene, subject, fault) {
    return bogus(scene, fault.why, signatureSentence(scene, subject, fault));
}
/** The keys of a zone do not fit its DS records or trust anchor. */
function bogusKeys(scene, { why, signature }) {
    return bogus(scene, why, keysSentence(scene, why, signature));
}
/** The records of denial do not prove `claim`, such as "example.com has no TXT records"; `fault` is why some were not believed. */
function bogusDenial(scene, claim, fault) {
    if (fault)
        return bogusSignature(scene, `the proof that ${claim}`, fault);
    return bogus(scene, 'denial-missing', `no NSEC or NSEC3 record proves that ${claim}`);
}
/** An RRset for people: "example.com TXT". */
function presentSet(name, type) {
    return `${inWords(name)} ${type}`;
}
/** A name in a sentence. */
function inWords(name) {
    return name.labels.length === 0 ? 'the root' : (0,wire_name/* plainName */.MH)(name);
}
function bogus({ observation, zone }, reason, sentence) {
    const { label, endpoint } = observation.server;
    const detail = `${label} (${(0,net_endpoint/* presentEndpoint */.D3)(endpoint)}): ${sentence}`;
    return { status: 'bogus', zone, reason, detail, observation, everywhere: true };
}
function signatureSentence({ zone, at }, subject, { why, signature }) {
    if (!signature || why === 'no-signature')
        return `no RRSIG record covers ${subject}`;
    const { algorithm, keyTag, signerName, inception, expiration } = signature;
    const rrsig = `the RRSIG of ${subject}`;
    switch (why) {
        case 'labels-wrong':
            return `${rrsig} was made for a name with ${signature.labels} labels`;
        case 'signer-wrong':
            return `${rrsig} is by ${inWords(signerName)}, not by ${inWords(zone)}`;
        case 'unsupported':
            return `${rrsig} has algorithm ${algorithm}, which cannot be verified`;
        case 'no-key':
            return `${rrsig} was made with key ${keyTag} of algorithm ${algorithm}, which is not among the trusted keys of ${inWords(zone)}`;
        case 'not-yet-valid':
            return `${rrsig} is not valid before ${instant(inception, at)}`;
        case 'expired':
            return `${rrsig} expired on ${instant(expiration, at)}`;
        case 'signature-wrong':
            return `${rrsig} by key ${keyTag} does not fit the data`;
        case 'too-many-tries':
            return `${rrsig} is one of so many that none was found valid`;
    }
}
function keysSentence(scene, why, signature) {
    const zone = inWords(scene.zone);
    switch (why) {
        case 'key-missing':
            return `${zone} has no DNSKEY records, but DS records say that it is signed`;
        case 'ds-mismatch':
            return `no DNSKEY record of ${zone} fits its DS records`;
        case 'key-unfit':
            return `the DNSKEY record of ${zone} that fits its DS records must not sign a zone`;
        case 'no-signature':
        case 'labels-wrong':
        case 'signer-wrong':
        case 'unsupported':
        case 'no-key':
        case 'not-yet-valid':
        case 'expired':
        case 'signature-wrong':
        case 'too-many-tries':
            return signatureSentence(scene, presentSet(scene.zone, 'DNSKEY'), {
                kind: 'invalid',
                why,
                ...(signature && { signature }),
            });
    }
}
/** A time of an RRSIG record, which is 32 bits of one near `at`: "2026-11-01 00:00 UTC". */
function instant(stamp, at) {
    const date = new Date((at + secondsUntil(stamp, at)) * 1000);
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/js/wire/rdata/base32.js
var base32 = __nccwpck_require__(4791);
// EXTERNAL MODULE: ./build/js/wire/writer.js
var writer = __nccwpck_require__(5711);
;// CONCATENATED MODULE: ./build/js/dnssec/nsec3-hash.js
// The hash that stands for a name in NSEC3 records.




/** The IANA number of SHA-1, the only algorithm that there is. */
const NSEC3_SHA1 = 1;
/** Octets of a SHA-1 hash. */
const NSEC3_HASH_OCTETS = 20;
/** The hash of a name (RFC 5155 section 5) in lower case Base32, whose order as text is the order of the octets. */
function hashName(name, { iterations, salt }) {
    let hash = (0,writer/* encodeName */.aA)((0,wire_name/* canonicalName */.Ew)(name));
    for (let round = 0; round <= iterations; round++) {
        hash = (0,external_node_crypto_.createHash)('sha1').update(hash).update(salt).digest();
    }
    return hashText(hash);
}
/** The hash in octets as text, comparable to what `hashName` gives. */
function hashText(hash) {
    return (0,base32/* encodeBase32 */.z)(hash).toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/dnssec/type-set.js
// What the types listed for a name in an NSEC or NSEC3 record allow to conclude.
/** Whether the list proves that the name has no record of `type` (RFC 6840 sections 4.1 and 4.3). */
function lacksType(types, type) {
    if (types.has(type) || types.has('CNAME'))
        return false;
    // Of DS only the parent's side of a cut can speak, of all else only the child's.
    return type === 'DS' ? !types.has('SOA') : !isDelegation(types);
}
/** Whether the record may speak of names below its owner: not across a zone cut, nor below a DNAME (RFC 6840 section 4.1). */
function speaksForBelow(types) {
    return !isDelegation(types) && !types.has('DNAME');
}
/**
 * What the list says of a zone cut at the name (RFC 6840 section 4.4): there is one without DS records, there is none, or
 * nothing, since DS records exist or it is the list of the child's side.
 */
function cutWithoutDs(types) {
    if (types.has('DS') || types.has('SOA'))
        return 'missing';
    return types.has('NS') ? 'proven' : 'no-cut';
}
function isDelegation(types) {
    return types.has('NS') && !types.has('SOA');
}

;// CONCATENATED MODULE: ./build/js/dnssec/nsec3.js
// What NSEC3 records prove (RFC 5155 section 8). Knows nothing of signatures: the records are verified before.



/** What the records prove of the name's existence (sections 8.4 and, for online signers, RFC 9824 section 3.1). */
function nsec3DeniesName(chain, name) {
    if (matching(chain, name)?.types.has('NXNAME'))
        return 'proven';
    const proof = closestEncloser(chain, name);
    if (!proof || !covering(chain, hashOf(chain, (0,wire_name/* prependLabel */.nu)('*', proof.encloser))))
        return 'missing';
    return byCover(proof.cover);
}
/** What the records prove of records of one type at the name, or at the wildcard that stands for it (sections 8.5 to 8.7). */
function nsec3DeniesType(chain, name, type) {
    const match = matching(chain, name);
    if (match)
        return lacksType(match.types, type) ? 'proven' : 'missing';
    const proof = closestEncloser(chain, name);
    if (!proof)
        return 'missing';
    const wildcard = matching(chain, (0,wire_name/* prependLabel */.nu)('*', proof.encloser));
    if (wildcard)
        return lacksType(wildcard.types, type) ? byCover(proof.cover) : 'missing';
    // An unsigned delegation, or an empty non-terminal above such ones only, has no NSEC3 record under opt-out.
    return proof.cover.optOut ? 'opt-out' : 'missing';
}
/** What the records prove of names closer to this one than the wildcard that it was answered from (section 8.8). */
function nsec3DeniesExpansion(chain, name, wildcard) {
    const nextCloser = (0,wire_name/* ancestorsOf */.Gw)(name).find((above) => above.labels.length === wildcard.labels.length);
    const cover = nextCloser && covering(chain, hashOf(chain, nextCloser));
    return cover ? byCover(cover) : 'missing';
}
/** What the records prove of a zone cut at `child` (sections 8.6 and 8.9). */
function nsec3CutWithoutDs(chain, child) {
    const match = matching(chain, child);
    if (match)
        return cutWithoutDs(match.types);
    const proof = closestEncloser(chain, child);
    if (!proof)
        return 'missing';
    return proof.cover.optOut ? 'opt-out' : 'no-cut';
}
/**
 * The closest encloser of a name that does not exist, and the record that covers the name one label longer (section 8.3).
 * A name has at most 127 labels and MAX_ITERATIONS bounds the work on each, so there is no need to count.
 */
function closestEncloser(chain, name) {
    let nextCloser = hashOf(chain, name);
    if (withHash(chain, nextCloser))
        return undefined;
    for (let at = (0,wire_name/* parentOf */.gN)(name); at && (0,wire_name/* isSubdomain */.J4)(at, chain.zone); at = (0,wire_name/* parentOf */.gN)(at)) {
        const hash = hashOf(chain, at);
        const match = withHash(chain, hash);
        if (match) {
            const cover = speaksForBelow(match.types) ? covering(chain, nextCloser) : undefined;
            return cover && { encloser: at, cover };
        }
        nextCloser = hash;
    }
    return undefined;
}
function byCover(cover) {
    return cover.optOut ? 'opt-out' : 'proven';
}
function matching(chain, name) {
    return withHash(chain, hashOf(chain, name));
}
function withHash(chain, hash) {
    return chain.records.find((record) => record.hash === hash);
}
function covering(chain, hash) {
    return chain.records.find((record) => record.hash < record.next
        ? record.hash < hash && hash < record.next
        : record.hash < hash || hash < record.next);
}
function hashOf(chain, name) {
    return hashName(name, chain.parameters);
}

;// CONCATENATED MODULE: ./build/js/dnssec/nsec.js
// What NSEC records prove (RFC 4035 section 5.4, RFC 6840 section 4). Knows nothing of signatures: the records are verified before.


/** Whether the records prove that the name does not exist and that no wildcard stands for it. */
function nsecDeniesName(records, name) {
    const match = nsec_matching(records, name);
    // RFC 9824 section 3.1: an online signer lists this type at a name made up for the answer.
    if (match)
        return match.types.has('NXNAME');
    const encloser = nsec_closestEncloser(records, name);
    if (!encloser || (0,wire_name/* equalNames */.JM)(encloser, name))
        return false;
    const wildcard = (0,wire_name/* prependLabel */.nu)('*', encloser);
    const above = nsec_closestEncloser(records, wildcard);
    return above !== undefined && !(0,wire_name/* equalNames */.JM)(above, wildcard);
}
/** Whether the records prove that the name, or the wildcard that stands for it, has no record of the type. */
function nsecDeniesType(records, name, type) {
    const own = ownDenial(records, name, type);
    if (own !== undefined)
        return own;
    const encloser = nsec_closestEncloser(records, name);
    return encloser !== undefined && ownDenial(records, (0,wire_name/* prependLabel */.nu)('*', encloser), type) === true;
}
/** Whether the records prove that nothing exists closer to the name than this wildcard (RFC 4035 section 5.3.4). */
function nsecDeniesExpansion(records, name, wildcard) {
    const encloser = nsec_closestEncloser(records, name);
    return encloser !== undefined && encloser.key === (0,wire_name/* parentOf */.gN)(wildcard)?.key;
}
/** What the records prove of a zone cut at `child`. */
function nsecCutWithoutDs(records, child) {
    const match = nsec_matching(records, child);
    if (match)
        return cutWithoutDs(match.types);
    return nsec_closestEncloser(records, child) ? 'no-cut' : 'missing';
}
/** Whether an existing name lacks the type; undefined when the name is not known to exist. */
function ownDenial(records, name, type) {
    const match = nsec_matching(records, name);
    if (match)
        return lacksType(match.types, type);
    return nsec_closestEncloser(records, name)?.key === name.key ? true : undefined;
}
function nsec_matching(records, name) {
    return records.find((record) => (0,wire_name/* equalNames */.JM)(record.owner, name));
}
/**
 * The lowest existing name at or above one that owns no records; the name itself when there are names below it. Undefined
 * when no record covers the name.
 */
function nsec_closestEncloser(records, name) {
    const cover = records.find((record) => covers(record, name));
    return (cover &&
        (0,wire_name/* ancestorsOf */.Gw)(name).find((above) => (0,wire_name/* isSubdomain */.J4)(cover.owner, above) || (0,wire_name/* isSubdomain */.J4)(cover.next, above)));
}
function covers({ owner, next, types }, name) {
    if ((0,wire_name/* compareNames */.MP)(owner, name) >= 0)
        return false;
    if ((0,wire_name/* isSubdomain */.J4)(name, owner) && !speaksForBelow(types))
        return false;
    // The last record of the zone points back to the apex.
    return (0,wire_name/* compareNames */.MP)(name, next) < 0 || (0,wire_name/* compareNames */.MP)(next, owner) <= 0;
}

;// CONCATENATED MODULE: ./build/js/dnssec/denial.js
// What the records of denial in an answer prove, be they NSEC or NSEC3.


/** The proof that a name does not exist and no wildcard stands for it; also where an online signer says so with NOERROR (RFC 9824). */
function denyName(proofs, name) {
    if (nsecDeniesName(proofs.nsec, name))
        return 'proven';
    return hashedDenial(proofs, (chain) => nsec3DeniesName(chain, name));
}
/** The proof that a name, or the wildcard that stands for it, exists without records of the type. For DS, by the zone above. */
function denyType(proofs, name, type) {
    if (nsecDeniesType(proofs.nsec, name, type))
        return 'proven';
    return hashedDenial(proofs, (chain) => nsec3DeniesType(chain, name, type));
}
/** The proof that a name which was answered from `wildcard` does not exist itself, nor a wildcard closer to it. */
function denyExpansion(proofs, name, wildcard) {
    if (nsecDeniesExpansion(proofs.nsec, name, wildcard))
        return 'proven';
    return hashedDenial(proofs, (chain) => nsec3DeniesExpansion(chain, name, wildcard));
}
/**
 * The proof, by the zone above, that the delegation of `child` has no DS records, so that the zone below is unsigned. `no-cut` is
 * the proof that the signed zone above has no delegation there: then the name is its own, and must be signed by it.
 */
function denyDs(proofs, child) {
    const cut = nsecCutWithoutDs(proofs.nsec, child);
    return cut === 'missing' ? hashedDenial(proofs, (chain) => nsec3CutWithoutDs(chain, child)) : cut;
}
function hashedDenial({ nsec3, tooManyIterations }, prove) {
    if (tooManyIterations)
        return 'iterations';
    return nsec3 ? prove(nsec3) : 'missing';
}

;// CONCATENATED MODULE: ./build/js/dnssec/algorithm.js
// The DNSSEC algorithms that we can verify, and how their keys and signatures are given to node:crypto. Knows nothing of records.

// RFC 9905 ends signing with SHA-1 but keeps validators able to check it, and Unbound and BIND, which CAs run, still do.
// To call such a zone insecure would pass over a fault in it that makes the CA refuse; a sound one is issued for either way.
const ALGORITHMS = new Map([
    [5, { digest: 'sha1', readKey: rsaKey }],
    [7, { digest: 'sha1', readKey: rsaKey }],
    [8, { digest: 'sha256', readKey: rsaKey }],
    [10, { digest: 'sha512', readKey: rsaKey }],
    [13, { digest: 'sha256', readKey: (key) => curveKey('P-256', 32, key) }],
    [14, { digest: 'sha384', readKey: (key) => curveKey('P-384', 48, key) }],
    [15, { digest: undefined, readKey: (key) => edwardsKey('Ed25519', 32, key) }],
    [16, { digest: undefined, readKey: (key) => edwardsKey('Ed448', 57, key) }],
]);
/** Whether signatures of this IANA algorithm number can be verified here; a zone signed with no such algorithm is insecure (RFC 4035 section 5.2). */
function supportsAlgorithm(algorithm) {
    return ALGORITHMS.has(algorithm);
}
/**
 * Whether `signature` over `signed` was made with the key of this DNSKEY Public Key field. False, never an error, for an algorithm that is
 * not supported and for a key or a signature that is malformed.
 */
function verifySignature(algorithm, publicKey, signed, signature) {
    const known = ALGORITHMS.get(algorithm);
    const key = known && importKey(known.readKey(publicKey));
    return key ? (0,external_node_crypto_.verify)(known.digest, signed, key, signature) : false;
}
function importKey(key) {
    if (!key)
        return undefined;
    try {
        // DNSSEC has the two halves of an ECDSA signature side by side (RFC 6605 section 4); the other kinds ignore the setting.
        return { key: (0,external_node_crypto_.createPublicKey)({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
    }
    catch {
        return undefined; // the octets are no point of the curve
    }
}
/** RFC 3110 section 2: the length of the exponent in one octet, or in the two after a zero; the exponent; the modulus. */
function rsaKey(publicKey) {
    const [first = 0, high = 0, low = 0] = publicKey;
    const start = first === 0 ? 3 : 1;
    const end = start + (first === 0 ? high * 256 + low : first);
    if (end === start || end >= publicKey.length)
        return undefined;
    return { kty: 'RSA', e: base64url(publicKey.subarray(start, end)), n: base64url(publicKey.subarray(end)) };
}
/** RFC 6605 section 4: both coordinates, each of the curve's full length. */
function curveKey(crv, octets, publicKey) {
    if (publicKey.length !== 2 * octets)
        return undefined;
    return {
        kty: 'EC',
        crv,
        x: base64url(publicKey.subarray(0, octets)),
        y: base64url(publicKey.subarray(octets)),
    };
}
/** RFC 8080 section 3: the encoded point as it is. */
function edwardsKey(crv, octets, publicKey) {
    return publicKey.length === octets ? { kty: 'OKP', crv, x: base64url(publicKey) } : undefined;
}
function base64url(octets) {
    return Buffer.from(octets).toString('base64url');
}

;// CONCATENATED MODULE: ./build/js/dnssec/wildcard.js
// Which wildcard an RRset was expanded from, told from the Labels field of its signature.

const ASTERISK = 0x2a;
/** The number of labels as an RRSIG record counts them: neither the root's nor a leading asterisk (RFC 4034 section 3.1.3). */
function labelCount(owner) {
    const [first] = owner.labels;
    const isWildcard = first?.length === 1 && first[0] === ASTERISK;
    return owner.labels.length - (isWildcard ? 1 : 0);
}
/**
 * The wildcard that an RRset with this owner name was expanded from, when its signature counts only `labels` labels
 * (RFC 4035 section 5.3.2). Undefined when the signature was made for the owner name itself.
 */
function wildcardSource(owner, labels) {
    if (labels >= labelCount(owner))
        return undefined;
    return (0,wire_name/* nameOf */.Vb)([Uint8Array.of(ASTERISK), ...owner.labels.slice(owner.labels.length - labels)]);
}

;// CONCATENATED MODULE: ./build/js/dnssec/canonical.js
// The octets that a signature is made over: canonical form and order (RFC 4034 sections 3.1.8.1 and 6).





/** What `signature` signs: its own RDATA without the Signature field, then each record of the set once, in canonical order. */
function signedOctets(set, signature) {
    const own = (0,wire_rdata/* encodeRdata */.pr)(signature, { canonical: true });
    const owner = wildcardSource(set.owner, signature.labels) ?? set.owner;
    const front = Buffer.concat([(0,writer/* encodeName */.aA)((0,wire_name/* canonicalName */.Ew)(owner)), fixedFields(set, signature.originalTtl)]);
    return Buffer.concat([
        own.subarray(0, own.length - signature.signature.length),
        ...canonicalRdatas(set).flatMap((rdata) => [front, u16(rdata.length), rdata]),
    ]);
}
/** Type, class and TTL. The TTL is the one that was signed, for caches count down the one in the record. */
function fixedFields(set, originalTtl) {
    const fields = Buffer.alloc(8);
    fields.writeUInt16BE((0,registry/* typeNumber */.OW)(set.type), 0);
    fields.writeUInt16BE(registry/* CLASS_IN */.NH, 2);
    fields.writeUInt32BE(originalTtl, 4);
    return fields;
}
/** RFC 4034 section 6.3: sorted as octets, a record that came twice only once. */
function canonicalRdatas(set) {
    const sorted = set.rdatas
        .map((rdata) => (0,wire_rdata/* encodeRdata */.pr)(rdata, { canonical: true }))
        .sort((a, b) => Buffer.compare(a, b));
    return sorted.filter((rdata, at) => {
        const before = sorted[at - 1];
        return before === undefined || Buffer.compare(before, rdata) !== 0;
    });
}
function u16(value) {
    const octets = Buffer.alloc(2);
    octets.writeUInt16BE(value);
    return octets;
}

;// CONCATENATED MODULE: ./build/js/dnssec/fault.js
// The words for what keeps data from being secure. Knows no sentences: those belong to who explains.
/**
 * Why no signature makes an RRset valid, in the order of the checks: the later the word, the further its best signature came.
 * - `no-signature`: no RRSIG record covers it
 * - `labels-wrong`: the Labels field does not fit the owner name, or says that data was expanded from a wildcard that cannot be
 * - `signer-wrong`: signed by another zone, or the owner name lies outside the zone
 * - `unsupported`: an algorithm that cannot be verified here
 * - `no-key`: no key of the zone has its key tag and algorithm
 * - `not-yet-valid`, `expired`: made for a later or an earlier time
 * - `signature-wrong`: the data, the signature or the key was changed
 * - `too-many-tries`: the limit on verifications was reached before one succeeded
 */
const SIGNATURE_FAULTS = [
    'no-signature',
    'labels-wrong',
    'signer-wrong',
    'unsupported',
    'no-key',
    'not-yet-valid',
    'expired',
    'signature-wrong',
    'too-many-tries',
];

;// CONCATENATED MODULE: ./build/js/dnssec/signature.js
// Whether an RRset is signed by its zone, at a time. Knows which keys to try and when to stop; not how the keys came to be trusted.






/**
 * Verifications spent on one RRset. Two algorithms in the middle of a rollover need four, and key tags are equal by chance
 * once in 65,536 pairs; without a limit one answer can ask for hundreds of thousands (CVE-2023-50387).
 */
const MAX_TRIES = 16;
/** Types that belong to one name alone. Expanded, an NSEC would deny names that it was not made for (CVE-2017-15105). */
const NEVER_EXPANDED = new Set(['DNSKEY', 'DS', 'NSEC', 'NSEC3']);
/**
 * Looks for a signature that is valid at `at` (Unix seconds) and made with one of the keys (RFC 4035 section 5.3). When there is
 * none, the verdict tells the fault of the one that came furthest.
 */
function verifyRRset(set, keys, at) {
    const budget = { tries: MAX_TRIES };
    let furthest = { kind: 'invalid', why: 'no-signature' };
    for (const signature of set.signatures) {
        const why = signature_faultOf(set, signature, keys, at, budget);
        if (!why)
            return valid(set, signature, at);
        if (rank(why) > rank(furthest.why))
            furthest = { kind: 'invalid', why, signature };
        if (why === 'too-many-tries')
            break;
    }
    return furthest;
}
function rank(why) {
    return SIGNATURE_FAULTS.indexOf(why);
}
function valid(set, signature, at) {
    const wildcard = wildcardSource(set.owner, signature.labels);
    const expires = at + secondsUntil(signature.expiration, at);
    return { kind: 'valid', signature, expires, ...(wildcard && { wildcard }) };
}
function signature_faultOf(set, signature, { zone, keys }, at, budget) {
    if (!labelsFit(set, signature.labels, zone))
        return 'labels-wrong';
    if (!(0,wire_name/* equalNames */.JM)(signature.signerName, zone) || !(0,wire_name/* isSubdomain */.J4)(set.owner, zone))
        return 'signer-wrong';
    if (!supportsAlgorithm(signature.algorithm))
        return 'unsupported';
    const candidates = keys.filter((key) => key.tag === signature.keyTag && key.algorithm === signature.algorithm);
    if (candidates.length === 0)
        return 'no-key';
    if (secondsUntil(signature.inception, at) > 0)
        return 'not-yet-valid';
    if (secondsUntil(signature.expiration, at) < 0)
        return 'expired';
    return tryKeys(candidates, signedOctets(set, signature), signature.signature, budget);
}
function labelsFit(set, labels, zone) {
    const own = labelCount(set.owner);
    if (NEVER_EXPANDED.has(set.type))
        return labels === own;
    // A wildcard above the zone is not the zone's to expand.
    return labels <= own && labels >= Math.min(own, zone.labels.length);
}
function tryKeys(keys, signed, signature, budget) {
    for (const key of keys) {
        if (budget.tries === 0)
            return 'too-many-tries';
        budget.tries -= 1;
        if (verifySignature(key.algorithm, key.publicKey, signed, signature))
            return undefined;
    }
    return 'signature-wrong';
}

;// CONCATENATED MODULE: ./build/js/dnssec/proofs.js
// The NSEC and NSEC3 records of an answer that may be believed: those that the zone has signed. Does not know what they prove.



/**
 * RFC 9276 section 3.2 lets a validator treat a zone with more iterations as insecure. Unbound draws the line at 150, BIND lately at
 * 50: with the higher one a zone in between is still checked, and a fault that makes one CA refuse is not passed over.
 */
const MAX_ITERATIONS = 150;
/** RRsets of denial that are looked at in one answer: three prove any one thing, the rest is for aliases on the way (CVE-2023-50387). */
const MAX_RRSETS = 8;
/** A record with a hash as its first label, in lower case. */
const HASHED_OWNER = /^([0-9a-v]{32})\./;
/** RFC 5155 section 3.1.2.1; a record with any other flag is ignored (section 8.2). */
const OPT_OUT_FLAG = 1;
/** The records of denial among the RRsets of an authority section that are signed with the zone's keys at `at` (Unix seconds). */
function readProofs(authority, keys, at) {
    const nsec = [];
    const hashed = [];
    let fault;
    for (const set of authority.filter(isDenial).slice(0, MAX_RRSETS)) {
        const verdict = verifyRRset(set, keys, at);
        if (verdict.kind === 'invalid') {
            fault ??= verdict;
            continue;
        }
        for (const rdata of set.rdatas) {
            if (rdata.type === 'NSEC')
                nsec.push({ owner: set.owner, next: rdata.nextName, types: new Set(rdata.types) });
            if (rdata.type === 'NSEC3' && isKnown(rdata))
                hashed.push({ owner: set.owner, rdata });
        }
    }
    return {
        nsec: nsec.filter(({ next }) => (0,wire_name/* isSubdomain */.J4)(next, keys.zone)),
        nsec3: chainOf(keys.zone, hashed),
        tooManyIterations: hashed.some(({ rdata }) => rdata.iterations > MAX_ITERATIONS),
        ...(fault && { fault }),
    };
}
function isDenial({ type }) {
    return type === 'NSEC' || type === 'NSEC3';
}
/** RFC 5155 sections 8.1 and 8.2: unknown hash algorithms and flags make a record as good as absent. */
function isKnown({ hashAlgorithm, flags, nextHashed }) {
    return hashAlgorithm === NSEC3_SHA1 && flags <= OPT_OUT_FLAG && nextHashed.length === NSEC3_HASH_OCTETS;
}
/** The records with the parameters of the first: those of one answer are of one chain (RFC 5155 section 7.2). */
function chainOf(zone, hashed) {
    const first = hashed[0]?.rdata;
    if (!first || first.iterations > MAX_ITERATIONS)
        return undefined;
    const same = hashed.filter(({ rdata }) => rdata.iterations === first.iterations && Buffer.compare(rdata.salt, first.salt) === 0);
    return {
        zone,
        parameters: { iterations: first.iterations, salt: first.salt },
        records: same.flatMap(({ owner, rdata }) => nsec3Of(zone, owner, rdata)),
    };
}
function nsec3Of(zone, owner, rdata) {
    const hash = HASHED_OWNER.exec(owner.key)?.[1];
    const above = (0,wire_name/* parentOf */.gN)(owner);
    if (hash === undefined || !above || !(0,wire_name/* equalNames */.JM)(above, zone))
        return [];
    const optOut = (rdata.flags & OPT_OUT_FLAG) !== 0;
    return [{ hash, next: hashText(rdata.nextHashed), optOut, types: new Set(rdata.types) }];
}

;// CONCATENATED MODULE: ./build/js/dnssec/rrset.js
// RRsets together with the signatures that cover them, sorted out of a section of a message.

/**
 * The RRsets among the records, in the order of their first record. Records of other classes than IN, and signatures
 * whose RRset is not there, are left out.
 */
function rrsetsOf(records) {
    const sets = new Map();
    for (const { name, class: classNumber, rdata } of records) {
        if (classNumber !== registry/* CLASS_IN */.NH)
            continue;
        const type = rdata.type === 'RRSIG' ? rdata.typeCovered : rdata.type;
        const key = `${type} ${name.key}`;
        const set = sets.get(key) ?? { owner: name, type, rdatas: [], signatures: [] };
        if (rdata.type === 'RRSIG')
            set.signatures.push(rdata);
        else
            set.rdatas.push(rdata);
        sets.set(key, set);
    }
    return [...sets.values()].filter((set) => set.rdatas.length > 0);
}

;// CONCATENATED MODULE: ./build/js/resolver/judge-answer.js
// Whether one server's answer is signed, or denied, as its zone must: by the keys of that zone. Asks nobody.





/**
 * The trust in an answer to a question that was asked with DO, at a time in Unix seconds (RFC 4035 section 5). Undefined when it says
 * nothing of the name: a server that fails, or refers elsewhere, has no say.
 */
function judgeAnswer(observation, keys, at) {
    const { outcome, question } = observation;
    const scene = { observation, zone: keys.zone, at };
    switch (outcome.kind) {
        case 'answer':
            return judgeSet(scene, answeredSet(outcome.madeBy ?? outcome), keys, outcome.proof);
        case 'alias':
            return judgeSet(scene, answeredSet(outcome), keys, outcome.proof);
        case 'nodata':
            return judgeDenial(scene, outcome, keys, `${inWords(question.name)} has no ${question.type} records`, (proofs) => denyType(proofs, question.name, question.type));
        case 'nxdomain':
            return judgeDenial(scene, outcome, keys, `${inWords(question.name)} does not exist`, (proofs) => denyName(proofs, question.name));
        case 'referral':
        case 'lame':
        case 'error':
        case 'silent':
        case 'unreachable':
        case 'malformed':
        case 'unfinished':
            return undefined;
    }
}
/** The RRset that records and their signatures are. Throws a RangeError where there are none, which no answer lacks. */
function answeredSet({ records, signatures = [] }) {
    const [set] = rrsetsOf([...records, ...signatures]);
    if (!set)
        throw new RangeError('an answer without records');
    return set;
}
/**
 * The RRset of an answer, or the CNAME or DNAME of an alias; the CNAME that a DNAME makes is not signed, and was compared with it before
 * (RFC 6672 section 5.3.1). What was made of a wildcard needs the proof that nothing is closer to the name.
 */
function judgeSet(scene, set, keys, proof = []) {
    const verdict = verifyRRset(set, keys, scene.at);
    if (verdict.kind === 'invalid')
        return bogusSignature(scene, presentSet(set.owner, set.type), verdict);
    const { wildcard, expires } = verdict;
    if (!wildcard)
        return { status: 'secure', expires };
    const proofs = readProofs(rrsetsOf(proof), keys, scene.at);
    const claim = `no name is closer to ${inWords(set.owner)} than ${inWords(wildcard)}`;
    return byDenial(scene, denyExpansion(proofs, set.owner, wildcard), proofs, claim, expires);
}
/** The SOA record of a denial must be signed as well as the records that prove it: resolvers refuse the answer otherwise. */
function judgeDenial(scene, { soa, proof = [] }, keys, claim, deny) {
    const sets = rrsetsOf(soa ? [soa, ...proof] : proof);
    const soaSet = sets.find(({ type }) => type === 'SOA');
    const verdict = soaSet && verifyRRset(soaSet, keys, scene.at);
    if (verdict?.kind === 'invalid')
        return bogusSignature(scene, presentSet(keys.zone, 'SOA'), verdict);
    const proofs = readProofs(sets, keys, scene.at);
    return byDenial(scene, deny(proofs), proofs, claim, verdict?.expires ?? Number.POSITIVE_INFINITY);
}
function byDenial(scene, denial, proofs, claim, expires) {
    switch (denial) {
        case 'proven':
            return { status: 'secure', expires };
        case 'opt-out':
        case 'iterations':
            return { status: 'insecure', zone: scene.zone };
        case 'missing':
            return bogusDenial(scene, claim, proofs.fault);
    }
}

// EXTERNAL MODULE: ./build/js/dnssec/digest.js
var digest = __nccwpck_require__(227);
// EXTERNAL MODULE: ./build/js/dnssec/keytag.js
var keytag = __nccwpck_require__(6274);
;// CONCATENATED MODULE: ./build/js/dnssec/keys.js
// Which keys of a zone its delegation, or a trust anchor, vouches for. Knows one step of the chain of trust, not the chain.





/** RFC 4034 section 2.1.1: the key signs a zone. */
const ZONE_KEY_FLAG = 0x0100;
/** RFC 5011 section 7: its owner has given the key up. */
const REVOKE_FLAG = 0x0080;
/** RFC 4034 section 2.1.2: the only value that there is. */
const DNSSEC_PROTOCOL = 3;
/** The digest type SHA-1. */
const SHA1_DIGEST = 1;
/** Digests computed for one delegation: sixteen keys in two digest types, far beyond any rollover (against CVE-2023-50387). */
const MAX_DIGESTS = 32;
/**
 * Judges the DNSKEY RRset of `zone` by its secure DS records, or by its trust anchors (RFC 4035 section 5.2); one at least. It must be
 * signed at `at` (Unix seconds) by a key that a DS record fits. `set` is undefined when the zone's servers have no DNSKEY records.
 */
function verifyKeys(zone, delegation, set, at) {
    const known = delegation.filter((ds) => supportsAlgorithm(ds.algorithm));
    if (known.length === 0)
        return { kind: 'insecure', why: 'algorithm-unsupported' };
    const usable = strongest(known.filter((ds) => (0,digest/* isDigestType */.vh)(ds.digestType)));
    if (usable.length === 0)
        return { kind: 'insecure', why: 'digest-unsupported' };
    if (!set || !(0,wire_name/* equalNames */.JM)(set.owner, zone))
        return { kind: 'bogus', why: 'key-missing' };
    const keys = set.rdatas.filter(isDnskey);
    const matched = keys_matching(zone, usable, keys);
    if (matched.length === 0)
        return { kind: 'bogus', why: 'ds-mismatch' };
    const entries = matched.filter(maySign);
    if (entries.length === 0)
        return { kind: 'bogus', why: 'key-unfit' };
    const verdict = verifyRRset(set, { zone, keys: entries.map(keys_zoneKey) }, at);
    if (verdict.kind === 'invalid')
        return { ...verdict, kind: 'bogus' };
    return { kind: 'secure', keys: { zone, keys: keys.filter(maySign).map(keys_zoneKey) }, expires: verdict.expires };
}
/** RFC 4509 section 3: a SHA-1 digest counts only where there is no better one, else whoever can break it could lower the zone to it. */
function strongest(delegation) {
    const better = delegation.filter((ds) => ds.digestType !== SHA1_DIGEST);
    return better.length > 0 ? better : delegation;
}
function keys_matching(zone, delegation, keys) {
    const tagged = keys.map((key) => ({ key, tag: (0,keytag/* keyTag */.Q)(key) }));
    const matched = new Set();
    let digests = 0;
    for (const ds of delegation) {
        for (const { key, tag } of tagged) {
            if (tag !== ds.keyTag || key.algorithm !== ds.algorithm)
                continue;
            if (digests === MAX_DIGESTS)
                return [...matched];
            digests += 1;
            if ((0,digest/* fitsDs */.qe)(zone, key, ds))
                matched.add(key);
        }
    }
    return [...matched];
}
function maySign({ flags, protocol }) {
    return (flags & ZONE_KEY_FLAG) !== 0 && (flags & REVOKE_FLAG) === 0 && protocol === DNSSEC_PROTOCOL;
}
function keys_zoneKey(key) {
    return { tag: (0,keytag/* keyTag */.Q)(key), algorithm: key.algorithm, publicKey: key.publicKey };
}
function isDnskey(rdata) {
    return rdata.type === 'DNSKEY';
}

;// CONCATENATED MODULE: ./build/js/resolver/chain-of-trust.js








/** The zone that a trust anchor is for: its keys must fit the anchor. */
function trustByAnchor(step, zone, { ds }) {
    return trustByDs(step, zone, ds, Number.POSITIVE_INFINITY);
}
/**
 * The zone below one whose keys are trusted: its DS records are asked of the zone above, its keys of its own servers. Where the zone
 * above proves that no zone begins there, all must be signed with its own keys, whoever serves it.
 */
async function trustBelow(step, parent, above, zone) {
    const { told, observations } = await chain_of_trust_ask(step, parent, { name: zone.apex, type: 'DS' });
    if (!told)
        return chain_of_trust_unheard(parent, `the DS records of ${inWords(zone.apex)}`, observations);
    const { observation, message } = told;
    const { outcome } = observation;
    if (outcome.kind !== 'answer' && outcome.kind !== 'alias')
        return trustWithoutDs(step, above, zone, observation, message);
    const set = answeredSet(outcome);
    const verdict = verifyRRset(set, above.keys, step.at);
    if (verdict.kind === 'invalid') {
        const scene = { observation, zone: above.keys.zone, at: step.at };
        return bogusSignature(scene, presentSet(set.owner, set.type), verdict);
    }
    const ds = outcome.records.flatMap(({ rdata }) => (rdata.type === 'DS' ? [rdata] : []));
    // An alias is no zone cut.
    return ds.length > 0 ? trustByDs(step, zone, ds, Math.min(above.expires, verdict.expires)) : above;
}
function trustWithoutDs({ at }, above, { apex }, observation, { authority }) {
    const proofs = readProofs(rrsetsOf(authority), above.keys, at);
    switch (denyDs(proofs, apex)) {
        case 'proven':
        case 'opt-out':
        case 'iterations':
            return { status: 'insecure', zone: apex };
        case 'no-cut':
            return above;
        case 'missing':
            return bogusDenial({ observation, zone: above.keys.zone, at }, `${inWords(apex)} has no DS records`, proofs.fault);
    }
}
async function trustByDs(step, zone, ds, expires) {
    const { apex } = zone;
    const insecure = { status: 'insecure', zone: apex };
    // Algorithms that cannot be verified make a zone insecure whatever its keys are, so they need not be asked for.
    if (verifyKeys(apex, ds, undefined, step.at).kind === 'insecure')
        return insecure;
    const { told, observations } = await chain_of_trust_ask(step, zone, { name: apex, type: 'DNSKEY' }, isFit);
    const observation = observations.find(({ outcome }) => (0,resolver_outcome/* isTelling */.c)(outcome));
    if (!observation)
        return chain_of_trust_unheard(zone, 'its DNSKEY records', observations);
    const verdict = keysIn(observation);
    switch (verdict.kind) {
        case 'secure':
            return { status: 'secure', keys: verdict.keys, expires: Math.min(expires, verdict.expires) };
        case 'insecure':
            return insecure;
        case 'bogus':
            return {
                ...bogusKeys({ observation, zone: apex, at: step.at }, verdict),
                everywhere: told === undefined,
            };
    }
    function keysIn({ outcome }) {
        return verifyKeys(apex, ds, outcome.kind === 'answer' ? answeredSet(outcome) : undefined, step.at);
    }
    /** Where one server has keys that do not fit, the next is asked, for it may be that one alone. */
    function isFit(one) {
        return (0,resolver_outcome/* isTelling */.c)(one.outcome) && keysIn(one).kind !== 'bogus';
    }
}
function chain_of_trust_ask({ walker, signal }, zone, question, tells = ({ outcome }) => (0,resolver_outcome/* isTelling */.c)(outcome)) {
    return walker.ask(zone, question, { dnssec: true, signal, tells });
}
function chain_of_trust_unheard({ apex }, what, observations) {
    const words = new Set(observations.map(({ outcome }) => failureWord(outcome)));
    const why = words.size > 0 ? [...words].join(', ') : 'no address to ask';
    return { status: 'indeterminate', why: `no server of ${inWords(apex)} gave ${what}: ${why}` };
}
function failureWord(outcome) {
    if (outcome.kind === 'error')
        return outcome.rcode;
    return outcome.kind === 'lame' ? outcome.how : outcome.kind;
}

;// CONCATENATED MODULE: ./build/js/resolver/zone-trusts.js


/** Begins with nothing known. */
function createZoneTrusts(walker, anchors, date) {
    const known = new Map();
    return { trustIn };
    function trustIn(path, since, signal) {
        const zone = path.at(-1);
        if (!zone)
            return Promise.resolve({
                status: 'indeterminate',
                why: 'no trust anchor is given for these zones',
                unanchored: true,
            });
        const before = known.get(zone.apex.key);
        if (before && before.asked >= since)
            return before.trust;
        const entry = { asked: date().getTime(), trust: establish(zone, path.slice(0, -1), since, signal) };
        known.set(zone.apex.key, entry);
        void dropUnheard(zone, entry);
        return entry.trust;
    }
    /** What no server said one may say the next time. */
    async function dropUnheard({ apex: { key } }, entry) {
        const { status } = await entry.trust;
        if (status === 'indeterminate' && known.get(key) === entry)
            known.delete(key);
    }
    async function establish(zone, above, since, signal) {
        const anchor = anchors.find((candidate) => (0,wire_name/* equalNames */.JM)(candidate.zone, zone.apex));
        if (anchor)
            return trustByAnchor({ walker, at: unixTime(date()), signal }, zone, anchor);
        const parent = above.at(-1);
        const trust = await trustIn(above, since, signal);
        if (!parent || trust.status !== 'secure')
            return trust;
        return trustBelow({ walker, at: unixTime(date()), signal }, parent, trust, zone);
    }
}
/** Seconds since 1970, in which signatures say for how long they are valid. */
function unixTime(date) {
    return Math.floor(date.getTime() / 1000);
}

;// CONCATENATED MODULE: ./build/js/resolver/validator.js



/**
 * Milliseconds for which the keys of a zone are believed. It matters in two cases only, a zone that becomes signed during the run or unsigned,
 * and costs two questions a zone each time.
 */
const REMEMBERED = 60_000;
/** Makes the validator of a run. `date` is the wall clock, by which signatures expire. */
function createValidator(walker, anchors, date) {
    const zones = createZoneTrusts(walker, anchors, date);
    return {
        async judgePath(path, signal) {
            const now = date().getTime();
            const trust = await judge(path.hops, now - REMEMBERED, signal);
            return trust.status === 'bogus' ? judge(path.hops, now, signal) : trust;
        },
    };
    async function judge(hops, since, signal) {
        const trusts = await Promise.all(hops.map((hop) => judgeHop(hop, since, signal)));
        return validator_worstOf(trusts.flat());
    }
    async function judgeHop({ name, walk, observations }, since, signal) {
        if (walk.kind === 'unfinished')
            return [indeterminate('the run ended')];
        if (walk.kind === 'blocked' || walk.kind === 'intercepted')
            return [indeterminate('no root server was heard')];
        const zone = await zones.trustIn(walk.path, since, signal);
        if (zone.status !== 'secure')
            return [zone];
        const { keys, expires } = zone;
        const answers = whereBogus(observations.flatMap((observation) => judgeAnswer(observation, keys, unixTime(date())) ?? []));
        if (answers.length === 0)
            return [indeterminate(`no server of ${inWords(walk.zone.apex)} spoke of ${inWords(name)}`)];
        return [{ status: 'secure', expires }, ...answers];
    }
}
/** The answers of a name's servers; what is bogus at one of them need not be so for whoever asks another. */
function whereBogus(answers) {
    if (answers.every(({ status }) => status === 'bogus'))
        return answers;
    return answers.map((trust) => (trust.status === 'bogus' ? { ...trust, everywhere: false } : trust));
}
/** A CA's resolver may ask any server: bogus at one is bogus, and what is not known may be. */
const validator_WORST_FIRST = ['bogus', 'indeterminate', 'insecure', 'secure'];
function validator_worstOf(trusts) {
    const hopeless = trusts.find((trust) => trust.status === 'bogus' && trust.everywhere);
    const [worst] = [
        ...(hopeless ? [hopeless] : []),
        ...validator_WORST_FIRST.flatMap((status) => trusts.find((trust) => trust.status === status) ?? []),
    ];
    if (!worst)
        return indeterminate('no name was looked up at its own servers');
    const expiries = trusts.flatMap((trust) => (trust.status === 'secure' ? [trust.expires] : []));
    return worst.status === 'secure' ? { status: 'secure', expires: Math.min(...expiries) } : worst;
}
function indeterminate(why) {
    return { status: 'indeterminate', why };
}

;// CONCATENATED MODULE: ./build/js/gate.js













/** Waits until DNS is ready as the settings say, or it is clear that it is not. Never rejects for what the network does. */
async function gate(settings, world, options) {
    const { signal, tell, record, about } = options;
    const started = world.now();
    const network = createNetwork(world, {
        ...(record && { record: (exchange) => record(ledgerLine(exchange, started)) }),
    });
    const roots = settings.roots ? rootsAt(settings.roots.addresses, settings.roots.port) : rootHints();
    const walker = createWalker(network, { world, roots });
    const anchors = settings.trustAnchors ?? (settings.roots ? [] : dnssec_anchors/* ROOT_ANCHORS */.s);
    const validator = anchors.length > 0 ? createValidator(walker, anchors, () => world.date()) : undefined;
    const plan = planOf(settings, certificateRequest(settings, validator));
    try {
        const watched = await watch(plan, { world, network, walker, rules: diagnose/* RULES */.y }, { signal, tell });
        return buildReport(watched, { ...about, settings: echoOf(settings), flushPages: flushPages() });
    }
    finally {
        network.close();
    }
}
function planOf(settings, certificate) {
    const { expectations, requirement, timeout, failFast, preferences, expectedNameservers } = settings;
    return {
        expectations,
        requirement,
        resolvers: settings.resolvers.flatMap((choice) => resolverServers(choice)),
        timeout,
        failFast,
        preferences,
        expectedNameservers,
        certificate,
    };
}
/** CAA and DNSSEC matter to a CA; where it is not named, only what refuses every CA stands in the way. */
function certificateRequest({ certificate: { ca, challenge, accountUri } }, validator) {
    return {
        ...((ca ?? challenge) !== undefined && {
            caa: {
                identities: ca?.identities ?? 'any',
                profile: ca?.profile ?? 'rfc',
                ...(accountUri !== undefined && { accountUri }),
            },
        }),
        ...(validator && { validator }),
        wantsTrust: ({ name }) => challenge !== undefined || ca !== undefined || (0,certificate_challenge/* isChallengeName */.Jw)(name),
    };
}
function resolverServers(choice) {
    switch (choice.kind) {
        case 'public':
            return (0,resolver_public/* serversOf */.U2)(choice.resolver).slice(0, 1);
        case 'system':
            return (0,resolver_public/* systemServers */.mi)(systemResolvers());
        case 'address': {
            const label = (0,net_endpoint/* presentEndpoint */.D3)(choice.endpoint);
            return [{ name: undefined, label, endpoint: choice.endpoint }];
        }
    }
}
/** The settings as the first line of a log and the report repeat them. */
function echoOf({ requirement, timeout, certificate: { challenge, ca } }) {
    return { require: requirement.of, timeout, ...(challenge && { challenge }), ...(ca && { ca: ca.name }) };
}
/** Where people can empty the cache of a public resolver, by its label. */
function flushPages() {
    return new Map(resolver_public/* PUBLIC_RESOLVERS */.sX.flatMap(({ label, flush }) => (flush === undefined ? [] : [[label, flush]])));
}

// EXTERNAL MODULE: ./build/js/report/exit.js
var exit = __nccwpck_require__(973);
;// CONCATENATED MODULE: ./build/js/report/markdown.js
// Markdown as GitHub renders it. The only place where text from outside becomes Markdown: nothing in it can become a link, an
// image, HTML, a mention, a reference to an issue or a commit, an emoji, a formula, or the end of a table cell.


/** Longer text between words is no help to a reader; the JSON report has it whole. */
const LONGEST_CODE = 300;
const LONGEST_PROSE = 1_000;
/** Plain words and numbers; everything else that stands between spaces is shown as code. */
const WORD = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*$/u;
const NUMBER = /^\d+\.\d+$/;
/** Words that GitHub would turn into a link: commit hashes, and references of trackers such as `GH-12`. */
const REFERENCE = /^[0-9a-f]{7,64}$|^[\p{L}-]+-\p{N}+$/iu;
const TIME = /^\d{1,2}:\d\d(?::\d\d)?$/;
/** A number with a full stop or a bracket at the beginning of a paragraph would begin a list. */
const LIST = /^(\d+)([.)])(?=\s|$)/;
const QUOTATION = /("[^"]*")/;
/** What may stand before and behind a word. */
const OPENING = /^[("'“‘]*/u;
const CLOSING = new Set(`)"'”’.,;:?!…`);
const DASH = /^[–—·]$/u;
/** A space at which no line breaks. */
const UNBROKEN = '\u00a0';
const COLUMN = { left: ':--', center: ':-:', right: '--:' };
/** Text from outside as a code span. An empty text is said to be empty. */
function code(text) {
    if (text === '')
        return '(empty)';
    const shown = visible(shorten(text, LONGEST_CODE)).replaceAll('|', decimalEscape(0x7c));
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = /^`|`$|^ .*\S.* $/su.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/**
 * Sentences in which data may be quoted, as Markdown: plain words stay, what stands in backticks or is no plain word (names,
 * addresses, values, anything with a special character) becomes a code span.
 */
function markdown_prose(text) {
    const parts = shorten(text, LONGEST_PROSE).split('`');
    const closed = parts.length % 2 === 1;
    const pieces = parts.flatMap((part, index) => {
        const quoted = index % 2 === 1 && (closed || index < parts.length - 1);
        if (quoted)
            return part === '' ? [] : [code(part)];
        return part.split(QUOTATION).flatMap((text, at) => (at % 2 === 1 ? quotation(text) : words(text)));
    });
    return pieces
        .reduce((line, piece) => line + (line.endsWith('`') && piece.startsWith('`') ? ` ${piece}` : piece), '')
        .trim()
        .replace(LIST, '$1\\$2');
}
/** Markdown in bold; empty stays empty. */
function markdown_bold(markdown) {
    return markdown === '' ? '' : `**${markdown}**`;
}
/** A link; where the address is not plain HTTPS (or HTTP), only its label. */
function markdown_link(label, address) {
    if (!URL.canParse(address))
        return label;
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return label;
    return `[${label}](${url.href.replace(/[^\w:/?#@!$&+,;=.~%-]/g, percent)})`;
}
/** A table; cells are Markdown made by the functions of this file. */
function table(head, align, rows) {
    const rule = `|${align.map((side) => COLUMN[side]).join('|')}|`;
    return [row(head), rule, ...rows.map(row)].join('\n');
}
/** A fenced block; each line is text from outside. The fence is longer than any run of backticks inside. */
function markdown_fence(language, lines) {
    const shown = lines.map((line) => visible(line).trimEnd());
    const marks = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
    return [`${marks}${language}`, ...shown, marks].join('\n');
}
/** A fold. Its title is words of ours, never data. */
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Keeps numbers and their units on one line. */
function unbroken(text) {
    return text.replaceAll(' ', UNBROKEN);
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A quotation that is not all plain words is one code span, its marks included. */
function quotation(text) {
    const pieces = words(text);
    return pieces.some((piece) => piece.includes('`')) ? [code(text)] : pieces;
}
function words(text) {
    return text.split(/(\s+)/u).map(token);
}
function token(text) {
    if (text === '')
        return '';
    if (/^\s+$/u.test(text))
        return text.includes(UNBROKEN) ? UNBROKEN : ' ';
    if (DASH.test(text))
        return text;
    const before = OPENING.exec(text)?.[0] ?? '';
    let end = text.length;
    while (end > before.length && CLOSING.has(text.charAt(end - 1)))
        end -= 1;
    const core = text.slice(before.length, end);
    if (core === '')
        return text;
    return `${before}${isWord(core) ? core : code(core)}${text.slice(end)}`;
}
function isWord(text) {
    return TIME.test(text) || NUMBER.test(text) || (WORD.test(text) && !REFERENCE.test(text));
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function percent(character) {
    return [...Buffer.from(character)]
        .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
}

;// CONCATENATED MODULE: ./build/js/report/phrase.js
// Sentences made of parts, so that the same words can be printed plain and in Markdown.

const PUNCTUATION = /^[.,:;)]/;
/** Text with data in backticks, as plain words with plain spaces. */
function plain(text) {
    return text.replace(/`([^`]*)`/g, '$1').replaceAll('\u00a0', ' ');
}
/** A headline as a sentence of its own. */
function sentence(headline) {
    return `${headline.charAt(0).toUpperCase()}${headline.slice(1)}.`;
}
/** The sentence in plain words. */
function phraseText(phrases) {
    return joined(phrases.map(({ text }) => plain(text)));
}
/** The sentence in Markdown. */
function phraseMarkdown(phrases) {
    return joined(phrases.map(({ text, strong }) => (strong ? bold(prose(text)) : prose(text))));
}
function joined(parts) {
    return parts.reduce((line, part) => (line === '' || PUNCTUATION.test(part) ? line + part : `${line} ${part}`), '');
}

;// CONCATENATED MODULE: ./build/js/report/time.js
// Durations and instants as people read them. It does not know what time it is.
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const time_DAY = 24 * HOUR;
/** A duration in milliseconds in its two largest units: `0.3 s`, `57 s`, `14 min 27 s`, `1 h 5 min`, `2 d 3 h`. */
function duration(ms) {
    const tenths = Math.round(ms / 100);
    if (tenths < 10)
        return tenths <= 0 ? '0 s' : `0.${tenths} s`;
    const whole = Math.round(ms / SECOND) * SECOND;
    if (whole < MINUTE)
        return `${whole / SECOND} s`;
    if (whole < HOUR)
        return two(whole, MINUTE, 'min', SECOND, 's');
    if (whole < time_DAY)
        return two(whole, HOUR, 'h', MINUTE, 'min');
    return two(whole, time_DAY, 'd', HOUR, 'h');
}
/** What is left of a wait, rounded up as `retry-after` is: who looks a moment too soon sees what was. */
function remaining(ms) {
    return duration(Math.ceil(ms / SECOND) * SECOND);
}
/** A duration in milliseconds as the `timeout` input takes it, rounded up to seconds: `90s`, `10m`, `1h30m`. */
function durationSetting(ms) {
    const whole = Math.ceil(ms / SECOND) * SECOND;
    const hours = Math.floor(whole / HOUR);
    const minutes = Math.floor((whole % HOUR) / MINUTE);
    const seconds = (whole % MINUTE) / SECOND;
    if (seconds > 0 && hours === 0 && minutes <= 1)
        return `${minutes * 60 + seconds}s`;
    const parts = [
        hours > 0 ? `${hours}h` : '',
        minutes > 0 ? `${minutes}m` : '',
        seconds > 0 ? `${seconds}s` : '',
    ];
    return parts.join('') || '0s';
}
/** A timeout that is long enough for so many milliseconds, with a minute to spare, as the `timeout` input takes it: `19m`. */
function roomyTimeout(ms) {
    return durationSetting((Math.ceil(ms / MINUTE) + 1) * MINUTE);
}
/** Milliseconds since the beginning of the run as a stopwatch shows them: `0:08`, `12:31`, `1:02:03`. */
function stopwatch(ms) {
    const seconds = Math.floor(ms / SECOND);
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}
/** Date and time of an instant: `2026-11-22 09:14:07 UTC`. */
function stamp(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
/** An instant seen from another: the time alone on the same day (`09:31:07 UTC`), with its date on any other. */
function timeOfDay(iso, from) {
    return iso.slice(0, 10) === from.slice(0, 10) ? `${iso.slice(11, 19)} UTC` : stamp(iso);
}
/** Milliseconds from one instant to another, never below zero. */
function between(from, to) {
    return Math.max(0, Date.parse(to) - Date.parse(from));
}
function pad(value) {
    return String(value).padStart(2, '0');
}
function two(ms, large, largeUnit, small, smallUnit) {
    const rest = Math.floor((ms % large) / small);
    const first = `${Math.floor(ms / large)} ${largeUnit}`;
    return rest === 0 ? first : `${first} ${rest} ${smallUnit}`;
}

// EXTERNAL MODULE: ./build/js/report/visible.js
var report_visible = __nccwpck_require__(2987);
;// CONCATENATED MODULE: ./build/js/report/story.js








/** Columns in front of each line, for the time. */
const MARGIN = 6;
/** Names up to here are aligned. */
const SUBJECT_WIDTH = 44;
/** The first line of a log: what is going to be done. */
function planLine(version, { require, timeout, challenge, ca }) {
    const parts = [
        `cert-ready ${version}`,
        ...(challenge === undefined ? [] : [challenge]),
        ...(ca === undefined ? [] : [`CA ${ca}`]),
        `require ${require}`,
        `timeout ${duration(timeout)}`,
    ];
    return (0,report_visible/* logLine */.BP)(parts.join(' · '));
}
/** Begins the story of one run. */
function beginStory() {
    const told = new Set();
    return (event, moment) => {
        switch (event.kind) {
            case 'started':
                return [at(moment, `${wording_counted(event.records, 'record')} to look at`)];
            case 'record':
                return [
                    ...unlessTold(story_planOf(event.record)),
                    recordLine(event.record),
                    ...unlessTold(caaOf(event.record)),
                ].map((line) => at(moment, line));
            case 'waiting':
                return [indent(`next look in ${duration(event.ms)}: ${plain(event.why)}`)];
            case 'heartbeat':
                return [at(moment, `${SYMBOLS.waiting} ${event.ready}/${event.of} ready, still waiting`)];
            case 'timeout-too-short':
                return [at(moment, tooShort(event, moment))];
        }
    };
    function unlessTold(lines) {
        return lines.filter((line) => !told.has(line) && told.add(line));
    }
}
function at({ elapsed }, line) {
    return `${stopwatch(elapsed).padStart(MARGIN - 1)}  ${(0,report_visible/* logLine */.BP)(line)}`;
}
function indent(line) {
    return `${' '.repeat(MARGIN + 1)}${(0,report_visible/* logLine */.BP)(line)}`;
}
/** Whom a record is asked of: one line for each alias, and one for each zone with every address of its servers. */
function story_planOf({ evidence }) {
    return evidence.path.hops.flatMap((hop, index) => {
        const alias = index === 0 ? [] : [`${subject_subjectText(named(evidence))} → ${withoutRoot((0,wire_name/* presentName */.Bh)(hop.name))}`];
        if (hop.walk.kind !== 'zone')
            return alias;
        const { apex, servers } = hop.walk.zone;
        const asked = servers.map(({ name, addresses, problem }) => {
            const where = addresses.length > 0 ? addresses.join(', ') : (problem ?? 'no address');
            return `${withoutRoot((0,wire_name/* presentName */.Bh)(name))} (${where})`;
        });
        return [...alias, `zone ${(0,wire_name/* presentName */.Bh)(apex)} at ${asked.join(', ')}`];
    });
}
function named({ expectation }) {
    return { name: (0,wire_name/* presentName */.Bh)(expectation.name), type: expectation.type };
}
function recordLine(record) {
    const report = recordReport(record, { began: 0, started: 0 }, new Map());
    const { state } = report;
    const why = state === 'ready' ? '' : plain(record.diagnoses[0]?.headline ?? outstandingWords(report));
    const said = [tallies(report).join(', '), why].filter((part) => part !== '').join(': ');
    return `${SYMBOLS[state]} ${subject_subjectText(report).padEnd(SUBJECT_WIDTH)} ${said}`;
}
function caaOf({ evidence }) {
    return (evidence.caa ?? []).map(({ kind, sentence }) => {
        const symbol = kind === 'permitted' ? SYMBOLS.ready : kind === 'undecided' ? SYMBOLS.unknown : SYMBOLS.blocked;
        return `${symbol} ${sentence}`;
    });
}
function tooShort(event, { now }) {
    const until = timeOfDay(new Date(event.until).toISOString(), now.toISOString());
    const left = remaining(event.until - now.getTime());
    const helps = event.unsure === true ? 'may help' : 'helps';
    return `⚠️ waiting ${helps} until ${until} (${left}), which is after the timeout; timeout: ${roomyTimeout(event.needed)} would reach it`;
}

;// CONCATENATED MODULE: ./build/js/report/caret.js
// Pictures of what to change, as lines of a `diff` block: the first wrong character of a value, and records to add or remove.


/** A value up to this length is shown whole: a dns-01 value has 43 characters, and 80 still fit beside their remark. */
const WHOLE = 80;
/** Characters shown on both sides of the first difference of a longer value. */
const WINDOW = 12;
/** A line to copy into a zone file; what is longer is in the JSON report. */
const LONGEST_LINE = 2_000;
const MARKS = { add: '+ ', remove: '- ', keep: '  ' };
/** The value found above the value expected, and a caret under the first character that differs. */
function caretLines(caret, record) {
    const [seen, expected, position] = cut(caret, record.type === 'TXT' ? '"' : '');
    const width = Math.max(seen.length, expected.length);
    const ttl = record.ttl ?? record.servers.find(({ said }) => said.kind === 'answer')?.said.ttl;
    return [
        `  ${withoutRoot(record.name)}.${ttl === undefined ? '' : ` ${ttl}`} IN ${record.type}`,
        `- ${seen.padEnd(width)}   ${foundOn(caret, record)}`,
        `+ ${expected.padEnd(width)}   expected`,
        `  ${' '.repeat(position)}^ ${caret.remark}`,
    ];
}
/** The lines of a cure, as they stand in a zone file. */
function cureLines(lines, limit = LONGEST_LINE) {
    return lines.map(({ change, line }) => `${MARKS[change]}${(0,report_visible/* shorten */.ml)(line, limit)}`);
}
/** Both values as shown, and where the caret stands below them. */
function cut({ seen, expected, position }, quote) {
    const long = Math.max(seen.length, expected.length) > WHOLE;
    const from = long ? Math.max(0, position - WINDOW) : 0;
    const to = long ? position + WINDOW + 1 : Infinity;
    const before = from > 0 ? '…' : quote;
    const show = (value) => `${before}${(0,report_visible/* visible */.RK)(value.slice(from, to))}${to < value.length ? '…' : quote}`;
    return [show(seen), show(expected), before.length + (0,report_visible/* visible */.RK)(seen.slice(from, position)).length];
}
function foundOn({ seen }, { servers, type }) {
    const asked = servers.filter(({ role }) => role === 'authoritative');
    const same = asked.filter(({ said }) => said.values.some((value) => bare(value, type) === seen));
    return same.length === 0 ? 'found' : `found on ${same.length} of ${asked.length} authoritative servers`;
}
/** A TXT value without the quotes of its strings. */
function bare(value, type) {
    return type === 'TXT' ? value.replace(/^"|"$/g, '').replaceAll('" "', '') : value;
}

;// CONCATENATED MODULE: ./build/js/report/create.js
// Records that no server has: the zone in which they have to be created, and their lines for its file.


/** A TTL that lets the next change be seen soon, in seconds. */
const SHORT_TTL = 60;
/** Servers of a zone that a sentence names. */
const MOST_SERVERS = 3;
/** A zone with more labels is often one that was delegated for itself, below the zone in which people look first. */
const LABELS_OF_DOMAIN = 2;
/** What to create, and where; empty where nothing is missing. */
function createSentence(records) {
    const missing = missingOf(records);
    if (missing.length === 0)
        return '';
    const addresses = missing.some((record) => lacksAddress(record, records));
    const what = addresses ? 'an A or AAAA record' : missing.length === 1 ? 'the record' : 'the records';
    return `Create ${what}${create_placeOf(missing)}.`;
}
/** The lines of the records to create, where their values are known. */
function linesToCreate(records) {
    return missingOf(records).flatMap(({ type, expected, name, path }) => expected.map((value) => ({
        change: 'add',
        line: `${path.at(-1)?.name ?? name} ${SHORT_TTL} IN ${type} ${value}`,
    })));
}
function missingOf(records) {
    return records.filter((record) => record.state !== 'ready' && wrongAlike(record) === 'missing');
}
/**
 * The zone is named, for there may be one of which its owner does not think: what is put into the zone above a delegation is
 * never seen.
 */
function create_placeOf(missing) {
    const soon = 'unless that was done a moment ago';
    const zones = new Set(missing.map(({ path }) => path.at(-1)?.zone));
    const [zone] = zones;
    if (zone === undefined || zones.size > 1)
        return `, ${soon}`;
    const place = ` in the zone \`${withoutRoot(zone)}\``;
    if (withoutRoot(zone).split('.').length <= LABELS_OF_DOMAIN)
        return `${place}, ${soon}`;
    return `${place}, which is served by ${serversOf(missing)}, ${soon}; in a zone above it nobody sees it`;
}
function serversOf(records) {
    const labels = new Set(records.flatMap(({ servers, path }) => servers
        .filter(({ role, name }) => role === 'authoritative' && name === path.at(-1)?.name)
        .map(({ label }) => label)));
    const told = [...labels].slice(0, MOST_SERVERS).map((label) => `\`${label}\``);
    const more = labels.size - told.length;
    const all = more > 0 ? [...told, `${more} more`] : told;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

;// CONCATENATED MODULE: ./build/js/report/preflight.js
/** Whether the record is that of a challenge whose value was not given. */
function isPreflight({ anyValue, type, domains }) {
    return anyValue && type === 'TXT' && domains.length > 0;
}
/** What was found at the end of the way: `The record is not there yet; no value was checked.` */
function foundOf(records) {
    const absent = records.filter(isNotThere).length;
    if (absent === 0)
        return 'No value was checked.';
    const which = records.length === 1
        ? 'The record is'
        : absent === records.length
            ? 'The records are'
            : `${absent} of the records ${absent === 1 ? 'is' : 'are'}`;
    return `${which} not there yet; no value was checked.`;
}
function isNotThere({ servers }) {
    const kinds = servers.filter(({ role }) => role === 'authoritative').map(({ said }) => said.kind);
    return !kinds.includes('answer') && kinds.some((kind) => kind === 'nodata' || kind === 'nxdomain');
}

;// CONCATENATED MODULE: ./build/js/report/ready.js
// What is said of a run that is ready: what was seen, and what should be known all the same.







/** What was seen, where, and after which time. */
function seenOf({ records, took, settings }) {
    const unchecked = records.filter(({ anyValue }) => anyValue);
    const onlyTheWay = records.every(isPreflight);
    const [first] = records;
    const who = records.length === 1 && first
        ? quotedSubject(first)
        : `${records.length} of ${wording_counted(records.length, 'record')}`;
    const are = records.length === 1 ? 'is' : 'are';
    const found = onlyTheWay ? 'can be looked up' : `${are} ${rightWords(records)}`;
    return [
        { text: who, strong: true },
        { text: `${found} ${placesOf(records)}${ready_caaOf(records, settings.ca)}.` },
        ...(onlyTheWay ? [{ text: foundOf(records) }] : []),
        ...(unchecked.length > 0 && !onlyTheWay ? [{ text: anyValueOf(unchecked.length, records.length) }] : []),
        ...untoldSentences(records).map((text) => ({ text })),
        { text: 'Waited' },
        { text: unbroken(duration(took)), strong: true },
        { text: '.' },
    ];
}
function anyValueOf(unchecked, of) {
    return unchecked === of ? 'Any value was taken.' : `Of ${wording_counted(unchecked, 'record')} any value was taken.`;
}
/** Of a run that is ready, what should be known all the same: the worst of it, and how much more there is. */
function besidesOf({ causes, verdict }) {
    if (!verdict.ready)
        return [];
    const [worst, ...others] = causes;
    const [finding] = worst?.findings ?? [];
    if (!worst || !finding)
        return [];
    const more = others.length > 0 ? ` And ${others.length} more below.` : '';
    return [
        { text: worst.severity === 'note' ? 'Note' : 'Warning', strong: true },
        { text: `: ${finding.headline}. ${finding.cure.sentence}${more}` },
    ];
}
function ready_caaOf(records, ca) {
    const verdicts = records.flatMap(({ caa }) => caa);
    const permitted = verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'permitted');
    return permitted ? `, and CAA lets ${ca ?? 'a CA'} issue` : '';
}

;// CONCATENATED MODULE: ./build/js/report/outlook.js






/** The state that the first line names: that of the run, as its row has it; of many records the worst alone would hide the others. */
function titleState(report) {
    const { state } = report.verdict;
    if (report.records.length <= FEW_RECORDS)
        return state;
    const others = report.records.some((record) => record.state !== 'ready' && record.state !== state);
    return state === 'blocked' && others ? 'failed' : state;
}
/** The error that stands first, with what it says about the first record it stops. */
function leadingCause({ causes }) {
    return causes.find(({ severity }) => severity === 'error');
}
/** Whether waiting helps, and what to do; of a run that is ready, what was seen. */
function outlookOf(report) {
    const cancelled = report.ending === 'cancelled' ? [{ text: `Cancelled after ${unbroken(duration(report.took))}.` }] : [];
    if (report.verdict.ready)
        return [...cancelled, ...seenOf(report)];
    if (report.records.length > FEW_RECORDS)
        return [...cancelled, ...manyOf(report)];
    const cure = leadingCause(report)?.findings[0]?.cure.sentence;
    return [...cancelled, ...waitingOf(report), { text: cure ?? withoutCure(report) }];
}
/** The explanation of the leading cause; empty when there is none. */
function explanationOf(report) {
    return leadingCause(report)?.findings[0]?.explain ?? '';
}
function waitingOf(report) {
    const { verdict } = report;
    switch (verdict.waiting) {
        case 'over':
            return [];
        case 'helps':
            return until('Waiting helps', report);
        case 'may-help':
            if (verdict.until !== undefined)
                return until('Waiting may help', report);
            return [
                { text: 'Waiting may help', strong: true },
                { text: 'if a change is under way, but the answers do not say until when.' },
            ];
        case 'cannot-help':
            return hopeless(report);
        case 'unknown':
            return [
                { text: 'Nobody can say from here whether waiting helps', strong: true },
                { text: ': too little could be seen.' },
            ];
    }
}
function until(what, { verdict, ended }) {
    const { until: end = ended, reason = 'the answers say so' } = verdict;
    const left = unbroken(remaining(between(ended, end)));
    return [
        { text: `${what} until ${timeOfDay(end, ended)} at the latest (${left})`, strong: true },
        { text: `: ${reason}.` },
    ];
}
function hopeless(report) {
    return report.verdict.state === 'failed' && unanimous(report)
        ? [
            { text: 'Every authoritative server gives the same answer, so' },
            { text: 'waiting will not help', strong: true },
            { text: '.' },
        ]
        : [{ text: 'Waiting will not help', strong: true }, { text: '.' }];
}
/** Whether all authoritative servers of the leading record say the same. */
function unanimous(report) {
    const index = leadingCause(report)?.records[0];
    const servers = index === undefined ? [] : (report.records[index]?.servers ?? []);
    const authoritative = servers.filter(({ role, sight }) => role === 'authoritative' && sight !== 'not-tested');
    return authoritative.length > 1 && new Set(authoritative.map(answerKey)).size === 1;
}
function answerKey({ said, name }) {
    return JSON.stringify([name, said.kind, said.values.toSorted()]);
}
/** What to change where all servers have the same wrong. */
const CHANGES = {
    other: 'Correct the record',
    incomplete: 'Add the values that are missing',
    surplus: 'Remove the values that are not expected',
    present: 'Remove the record',
};
function correctSentence(records) {
    const wrong = records.map(wrongAlike).find((kind) => kind !== undefined && kind !== 'missing');
    return wrong ? `${CHANGES[wrong]}, unless that was done a moment ago.` : '';
}
/** What to do where no cause is known: a record that no server has may never have been created. */
function withoutCure({ verdict, settings, ending, records }) {
    if (verdict.state === 'unknown' && !records.some(({ endedBefore }) => endedBefore))
        return 'The evidence below names what each server said.';
    const time = durationSetting(settings.timeout);
    const again = ending === 'timeout'
        ? `The time is over (\`timeout: ${time}\`): run this job again, or give it more.`
        : 'Run this job again later.';
    return `${createSentence(records) || correctSentence(records)} ${again}`.trim();
}
function manyOf(report) {
    const { records, verdict, causes, ended, settings } = report;
    const stopped = records.filter(({ state }) => state === 'failed' || state === 'blocked').length;
    const waiting = records.filter(({ state }) => state === 'waiting').length;
    const told = settings.require === 'resolvers-only' ? 0 : withTime(report);
    const clears = causes
        .flatMap(({ until }) => until ?? [])
        .toSorted()
        .at(-1) ?? verdict.until;
    const when = clears === undefined ? '' : ` until ${timeOfDay(clears, ended)} at the latest`;
    const untold = waiting - told;
    return [
        ...(stopped > 0
            ? [
                { text: `Waiting will not help ${stopped} of them`, strong: true },
                { text: ': correct what is listed below.' },
            ]
            : []),
        ...(told > 0 ? [{ text: `Waiting helps ${told} of them${when}`, strong: true }, { text: '.' }] : []),
        ...(untold > 0
            ? [
                { text: `Waiting may help ${untold} of them`, strong: true },
                { text: ', if a change is under way.' },
            ]
            : []),
        ...(stopped + waiting === 0 ? [{ text: 'Too little could be seen from here.' }] : []),
    ];
}
/** The records that wait for what is known to be over at a certain time. */
function withTime({ records, causes }) {
    const timed = new Set(causes.flatMap(({ until, records: of }) => (until === undefined ? [] : of)));
    return records.filter(({ state, eta }, index) => state === 'waiting' && (eta !== undefined || timed.has(index))).length;
}

;// CONCATENATED MODULE: ./build/js/report/changes.js
// The lines of a zone file that a report asks to change.



/** The lines of the cure of the leading cause; where no cause is known, those of a few records that nobody has. */
function changesOf(report) {
    const leading = leadingCause(report);
    if (leading)
        return leading.findings[0]?.cure.lines ?? [];
    return report.records.length > FEW_RECORDS ? [] : linesToCreate(report.records);
}

;// CONCATENATED MODULE: ./build/js/report/bar.js
const RIGHT = '█';
const NOT_RIGHT = '░';
/** It changed so often that not every change was kept. */
const CHANGING = '▒';
const NOT_ASKED = ' ';
/** The first `ms` milliseconds of the run in so many columns. The last one shows the last sight, whatever the rounding. */
function barOf({ history }, ms, columns) {
    return Array.from({ length: columns }, (_, at) => {
        const middle = ((at + 0.5) / columns) * ms;
        const last = at === columns - 1 ? history.length - 1 : history.findLastIndex((seen) => seen.at <= middle);
        const glimpse = history[last];
        if (history[last + 1]?.skipped !== undefined)
            return CHANGING;
        if (!glimpse || glimpse.sight === 'not-tested')
            return NOT_ASKED;
        return glimpse.sight === 'right' ? RIGHT : NOT_RIGHT;
    }).join('');
}
/** From when on a server has been right, in milliseconds since the beginning of the run; undefined when it is not. */
function rightSince({ sight, history }) {
    return sight === 'right' ? history.findLast((glimpse) => glimpse.sight === 'right')?.at : undefined;
}

;// CONCATENATED MODULE: ./build/js/report/bars.js
// A timeline in text: one bar for each server, from the beginning of the run to its end, and on to the instant at which a
// cache lets go. It survives logs, mail and terminals.






/** Columns of a whole bar: with labels in front it fits a terminal of 100 columns. */
const COLUMNS = 40;
/** Above this many servers, those with the same bar share one line. */
const FEW_ROWS = 8;
/** More lines than this are no picture any more; the rest is counted. */
const MOST_ROWS = 16;
const LONGEST_LABEL = 32;
const NOW = '│';
/** On an axis up to here whole seconds are too far apart from thirds; milliseconds. */
const SHORT_AXIS = 10_000;
/** The timeline of one record; empty where no view changed and no cache will let go at a known time. */
function bars_barLines(record, run) {
    const servers = record.servers.filter((server) => server.sight !== 'not-tested' && !isOnTheWay(server));
    if (!servers.some(({ history, until }) => history.length > 1 || until !== undefined))
        return [];
    const scale = scaleOf(servers, run);
    const rows = gathered(servers.map((server) => rowOf(server, scale, run)), scale.future);
    const label = Math.max(...rows.map((row) => row.label.length));
    const address = Math.max(...rows.map((row) => row.address.length));
    const margin = label + address + 6;
    const shown = rows
        .slice(0, MOST_ROWS)
        .map((row) => `  ${row.label.padEnd(label)}  ${row.address.padEnd(address)}  ${row.bar.padEnd(COLUMNS)} ${row.end}`.trimEnd());
    const hidden = rows.length - shown.length;
    return [
        heading((0,report_visible/* shorten */.ml)((0,report_visible/* visible */.RK)(subject_subjectText(record)), margin - 2), margin, scale, run),
        ...shown,
        ...(hidden > 0 ? [`  and ${hidden} more`] : []),
        `${' '.repeat(margin)}${legend(rows)}`,
    ];
}
function legend(rows) {
    const changing = rows.some(({ bar }) => bar.includes(CHANGING)) ? `   ${CHANGING} one and the other` : '';
    return `${NOT_RIGHT} old or no answer   ${RIGHT} right answer${changing}`;
}
function scaleOf(servers, run) {
    const untils = servers.flatMap(({ until }) => (until === undefined ? [] : between(run.began, until)));
    const end = Math.max(run.took, ...untils, 1);
    const future = end > run.took;
    const now = future ? Math.min(COLUMNS - 2, column(run.took, end)) : COLUMNS;
    return { end, now, future };
}
function column(ms, end) {
    return Math.round((ms / end) * COLUMNS);
}
function rowOf(server, scale, run) {
    const { label, until, sight } = server;
    const right = rightSince(server) ?? 0;
    const waits = until !== undefined && sight !== 'right';
    const past = barOf(server, (scale.now / COLUMNS) * scale.end, scale.now);
    const ahead = waits
        ? `${NOT_RIGHT.repeat(Math.max(0, column(between(run.began, until), scale.end) - scale.now - 2))}${RIGHT}`
        : '';
    const end = waits ? timeOfDay(until, run.ended) : right > 0 ? since(right, scale, run) : '';
    return {
        label: (0,report_visible/* shorten */.ml)((0,report_visible/* visible */.RK)(label), LONGEST_LABEL),
        address: (0,report_visible/* shorten */.ml)((0,report_visible/* visible */.RK)(ownAddress(server)), LONGEST_LABEL),
        bar: `${past}${scale.future ? NOW : ''}${ahead}`,
        end,
    };
}
/** When a server was first seen right, on the axis that stands above the bars. */
function since(ms, { future }, { began, ended }) {
    return future ? `since ${timeOfDay(new Date(Date.parse(began) + ms).toISOString(), ended)}` : duration(ms);
}
/** Rows with the same bar on one line, where there are many, or where something to come is what matters. */
function gathered(rows, future) {
    if (rows.length <= FEW_ROWS && !future)
        return [...rows];
    return (0,grouping/* group */.Os)(rows, ({ bar, end }) => `${bar} ${end}`).map(together);
}
function together(same) {
    if (same.length === 1)
        return same[0];
    const { bar, end } = same[0];
    const names = [...new Set(same.map(({ label }) => firstLabel(label)))];
    const label = names.length > 2 ? `${names.length} servers` : names.join(', ');
    return { label: (0,report_visible/* shorten */.ml)(label, LONGEST_LABEL), address: `(${same.length} addresses)`, bar, end };
}
/** `ns1` of `ns1.example.net`; the names of resolvers have no dot. */
function firstLabel(label) {
    return label.split('.')[0] ?? label;
}
function heading(subject, margin, scale, run) {
    const axis = scale.future ? wallAxis(scale, run) : stopwatchAxis(scale);
    return `${subject.padEnd(margin)}${axis}`;
}
/** The beginning and now on the wall clock; when it ends stands behind the bars. */
function wallAxis(scale, { began, ended }) {
    const start = began.slice(11, 16);
    const at = Math.max(scale.now, start.length + 1);
    return `${start.padEnd(at)}now ${timeOfDay(ended, ended)}`;
}
function stopwatchAxis({ end }) {
    const marks = [0, 1 / 3, 2 / 3].map((part) => mark(end * part, end).padEnd(Math.floor(COLUMNS / 3)));
    return `${marks.join('')} ${mark(end, end)}`;
}
/** Marks of an axis are equally far apart, so those of a short one have tenths throughout. */
function mark(ms, end) {
    return end < SHORT_AXIS ? `${Math.round(ms / 100) / 10} s` : duration(ms);
}

;// CONCATENATED MODULE: ./build/js/report/evidence.js
// What every server said, in lines that look as dig prints them, so that people who know dig trust them.




/** A line of evidence; a longer value is whole in the JSON report. */
const LONGEST_VALUE = 600;
/** How much was asked: `38 questions in 4 rounds`. */
function evidence_effort({ questions, rounds }) {
    return `${counted(questions, 'question')} in ${counted(rounds, 'round')}`;
}
/** Everything known about one record, and its timeline. Lines are not fit for a log yet. */
function evidence_evidenceLines(record, report) {
    const timeline = barLines(record, report);
    return [...answerLines(record), ...(timeline.length > 0 ? ['', ...timeline] : [])];
}
/** What every server said of one record, and what else is known of it. */
function answerLines(record) {
    return [
        `; ${subjectText(record)}`,
        ...record.path
            .slice(1)
            .map(({ name, via = 'alias', zone }) => `; ${via} ${name}${zone === undefined ? '' : ` in zone ${zone}`}`),
        ...expectedLines(record),
        ...record.servers.flatMap((server) => serverLines(server, record.type)),
        ...record.caa.map(({ sentence }) => `; ${sentence}`),
        ...(record.dnssec
            ? [
                `; DNSSEC: ${record.dnssec.status}${record.dnssec.why === undefined ? '' : `, ${record.dnssec.why}`}`,
            ]
            : []),
    ];
}
function expectedLines({ expected, match }) {
    const values = expected.map((value) => shorten(value, LONGEST_VALUE));
    if (match !== 'absent')
        return values.map((value) => `; expected ${value}`);
    return values.length > 0 ? values.map((value) => `; not expected ${value}`) : ['; no record expected'];
}
function serverLines(server, type) {
    const { said, name } = server;
    const own = said.kind === 'answer' ? type : said.words;
    const values = said.values.map((value) => `${said.owner ?? name} ${said.ttl ?? ''} IN ${type} ${shorten(value, LONGEST_VALUE)}`);
    return [
        headerOf(server),
        ...(said.kind === 'alias' ? [`${name} ${said.ttl ?? ''} IN ${own}`] : []),
        ...values,
    ];
}
/** `;; SERVER: 192.0.2.53 (ns1.example.net) udp, 12 ms, status: NXDOMAIN, serial 2026112203` */
function headerOf(server) {
    const { address, label, role, transport, ms, tries, said, serial, notes, sight } = server;
    const negative = said.kind === 'nodata' || said.kind === 'nxdomain';
    const who = [label === address ? '' : label, role === 'authoritative' ? '' : role]
        .filter(Boolean)
        .join(', ');
    const facts = [
        `;; SERVER: ${[address, who && `(${who})`, transport].filter(Boolean).join(' ')}`,
        wasSent(server) ? `${Math.round(ms)} ms` : '',
        tries > 1 ? `${tries} tries` : '',
        `status: ${said.kind === 'answer' || said.kind === 'alias' ? 'NOERROR' : said.words}`,
        negative && said.ttl !== undefined ? `negative TTL ${said.ttl} s` : '',
        serial === undefined ? '' : `serial ${serial}`,
        sight === 'not-tested' ? 'not tested from here' : '',
        ...said.ede.map((text) => `EDE ${text}`),
        ...notes,
    ];
    return facts.filter((fact) => fact !== '').join(', ');
}

;// CONCATENATED MODULE: ./build/js/report/path.js
// Mermaid flowcharts of where a way breaks: from the owner name over its aliases to the servers that differ, and the climb to
// the CAA records that decide. Written in the oldest common dialect, since GitHub does not say which version it runs.




/** A box stays readable up to here; longer names lose their middle. */
const path_LONGEST_LABEL = 40;
/** At most 12 boxes fit on a screen: names, servers and results share them. */
const path_MOST_NAMES = 4;
const path_MOST_SERVERS = 4;
/** Everything else is written as an entity, which no version takes for syntax. */
const PLAIN = /[^\p{L}\p{N} ,.:/…-]/gu;
/** Colour is in the stroke and never in the fill, so that text stays readable in light and dark. */
const CLASSES = {
    good: 'classDef good stroke:#1a7f37,stroke-width:3px',
    bad: 'classDef bad stroke:#cf222e,stroke-width:3px',
    waiting: 'classDef waiting stroke:#9a6700,stroke-width:3px',
};
/** The way from the owner name to what the servers at its end say. */
function pathDiagram(record) {
    const hops = fewNames(record.path);
    const hidden = record.path.length - hops.length;
    const end = record.path.at(-1)?.name;
    const servers = record.servers.filter(({ role, name }) => role === 'authoritative' && name === end);
    const boxes = fewServers(servers);
    const results = (0,grouping/* group */.Os)(boxes, ({ result }) => result);
    const last = `h${hops.length - 1}`;
    return [
        'flowchart LR',
        ...hops.map(({ name, via = 'alias' }, at) => {
            if (at === 0)
                return `  h0["${path_text(name)}"]`;
            const more = at === hops.length - 1 && hidden > 0 ? `${via}, after ${hidden} more` : via;
            return `  h${at - 1} -- "${path_text(more)}" --> h${at}["${path_text(name)}"]`;
        }),
        ...boxes.map(({ id, label }) => `  ${last} --> ${id}["${path_text(label)}"]`),
        ...results.flatMap((same, at) => (0,grouping/* group */.Os)(same, ({ edge }) => edge).map((alike) => `  ${alike.map(({ id }) => id).join(' & ')} ${arrow(alike[0].edge)} r${at}["${path_text(same[0].result)}"]`)),
        ...classLines(boxes, results),
    ];
}
/** The climb from a name on the certificate to the CAA records that decide (RFC 8659 section 3), and what they mean for the CA. */
function caaDiagram({ climb, decidedAt, allowed, refusal, verdict }, ca) {
    const names = fewNames(climb);
    const last = `n${names.length - 1}`;
    const says = decidedAt === undefined
        ? 'no CAA'
        : allowed.length > 0
            ? `issue ${allowed.join(', ')}`
            : 'issues to nobody';
    const { words, kind } = CAA_RESULTS[verdict];
    return [
        'flowchart LR',
        ...names.map((name, at) => at === 0 ? `  n0["${path_text(name)}"]` : `  n${at - 1} -- "no CAA, climb" --> n${at}["${path_text(name)}"]`),
        `  ${last} -- "${path_text(verdict === 'failed' ? 'no answer' : (refusal ?? says))}" --> ca["${path_text(`${ca} ${words}`)}"]`,
        `  ${CLASSES[kind]}`,
        `  class ${last},ca ${kind}`,
    ];
}
const CAA_RESULTS = {
    permitted: { words: 'permitted', kind: 'good' },
    forbidden: { words: 'refused', kind: 'bad' },
    failed: { words: 'refused', kind: 'bad' },
    undecided: { words: 'cannot tell', kind: 'waiting' },
};
/** A label: visible, cut in the middle, and without anything that Mermaid or HTML would take for syntax. It must not be empty. */
function path_text(label) {
    if (label === '')
        return 'empty';
    return (0,report_visible/* shorten */.ml)((0,report_visible/* visible */.RK)(withoutRoot(label)), path_LONGEST_LABEL).replace(PLAIN, (character) => `#${character.codePointAt(0) ?? 0};`);
}
/** One box a server; where there are many, those that are right share one. */
function fewServers(servers) {
    if (servers.length <= path_MOST_SERVERS)
        return servers.map((server, at) => boxOf([server], at));
    const right = servers.filter(({ sight }) => sight === 'right');
    const others = servers.filter(({ sight }) => sight !== 'right');
    const single = others.slice(0, path_MOST_SERVERS - 2).map((server) => [server]);
    const rest = others.slice(path_MOST_SERVERS - 2);
    return [right, ...single, rest].flatMap((same, at) => {
        const [first, ...more] = same;
        return first ? [boxOf([first, ...more], at)] : [];
    });
}
function boxOf(servers, at) {
    const [{ label, address, serial, sight }] = servers;
    const alone = servers.length === 1;
    return {
        id: `s${at}`,
        label: alone ? `${label.split('.')[0] ?? label} ${address}` : `${servers.length} servers`,
        result: resultOf(servers),
        edge: alone && serial !== undefined ? `serial ${serial}` : '',
        kind: sight === 'right' ? 'good' : sight === 'cannot-tell' ? 'waiting' : 'bad',
    };
}
function resultOf([first, ...more]) {
    if (first.sight === 'right')
        return 'right value';
    if (more.length > 0)
        return 'not right';
    return answerWords(first);
}
function arrow(edge) {
    return edge === '' ? '-->' : `-- "${path_text(edge)}" -->`;
}
function classLines(boxes, results) {
    const kinds = Object.keys(CLASSES).filter((kind) => boxes.some((box) => box.kind === kind));
    return kinds.flatMap((kind) => {
        const members = [
            ...boxes.filter((box) => box.kind === kind).map(({ id }) => id),
            ...results.flatMap(([first], at) => (first.kind === kind ? [`r${at}`] : [])),
        ];
        return [`  ${CLASSES[kind]}`, `  class ${members.join(',')} ${kind}`];
    });
}
/** The first names and the last. */
function fewNames(names) {
    if (names.length <= path_MOST_NAMES)
        return names;
    return [...names.slice(0, path_MOST_NAMES - 1), ...names.slice(-1)];
}

;// CONCATENATED MODULE: ./build/js/report/picture.js
// Chooses the one picture of a summary: what differs, who saw it when and until when, or where the way breaks.






/** The picture that shows best what the run came to; undefined where words say it all. */
function pictureOf(report) {
    const record = subjectOf(report);
    if (!record)
        return undefined;
    return caretOf(report, record) ?? picture_caaOf(report, record) ?? barsOf(report, record) ?? picture_pathOf(record);
}
/** A picture as a Markdown block. */
function pictureBlock({ kind, lines }) {
    const language = { caret: 'diff', bars: 'text', path: 'mermaid' };
    return fence(language[kind], lines);
}
/** The record to show: the first that the leading cause stops, the first that is not ready, or the one that took longest. */
function subjectOf(report) {
    const { records } = report;
    const stopped = leadingCause(report)?.records[0];
    if (stopped !== undefined)
        return records[stopped];
    return (records.find(({ state }) => state !== 'ready') ??
        records.toSorted((a, b) => (b.readyAfter ?? 0) - (a.readyAfter ?? 0))[0]);
}
function caretOf(report, record) {
    const caret = leadingCause(report)?.findings[0]?.caret;
    return caret && { kind: 'caret', lines: caretLines(caret, record) };
}
/** The climb is worth its place where CAA is what a CA trips over first. */
function picture_caaOf(report, { caa }) {
    const refused = caa.find(({ verdict }) => verdict === 'forbidden' || verdict === 'failed');
    const leads = leadingCause(report)?.id.startsWith('caa-') ?? false;
    return leads && refused
        ? { kind: 'path', lines: caaDiagram(refused, report.settings.ca ?? 'the CA') }
        : undefined;
}
/** Of a record that is not ready, bars are worth their place where they reach to the end of a cache. */
function barsOf(report, record) {
    if (record.state !== 'ready' && !record.servers.some(({ until }) => until !== undefined))
        return undefined;
    const lines = bars_barLines(record, report);
    return lines.length > 0 ? { kind: 'bars', lines } : undefined;
}
/** A path is worth its place where servers differ, or where an alias leads to what is not right. */
function picture_pathOf(record) {
    const { state, authoritative, servers } = record;
    if (state === 'ready' || !authoritative)
        return undefined;
    const isBroken = authoritative.right < authoritative.of;
    const isWay = authoritative.right > 0 || servers.some(isOnTheWay);
    return isBroken && isWay ? { kind: 'path', lines: pathDiagram(record) } : undefined;
}

;// CONCATENATED MODULE: ./build/js/report/style.js
// Colours of a terminal, which the log of a runner shows too. Colour never carries meaning alone.
const CODES = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 };
/** Dresses a line that is already fit to be printed. */
function paint(line, color, style) {
    return style.color ? `\u001b[${CODES[color]}m${line}\u001b[0m` : line;
}
/** Dresses a line of a diff by its first character. */
function paintDiff(line, style) {
    const sign = line.trimStart().charAt(0);
    if (sign === '+')
        return paint(line, 'green', style);
    return sign === '-' ? paint(line, 'red', style) : line;
}

;// CONCATENATED MODULE: ./build/js/report/text.js
// The report in plain text, for a terminal and for the end of a log. Every line is fit to be printed.












/** Lines of servers and of ready records that a screen still holds; the JSON report has all. */
const text_MOST_SERVERS = 12;
const MOST_READY = 20;
const MOST_VALUES = 3;
const VALUE_WIDTH = 48;
/** Of a server that gives an alias: as wide as the symbols of those that speak of the record. */
const ON_THE_WAY = '→ ';
/** Verdict and cause in one line, as plain text. */
function titleText(report) {
    return (0,report_visible/* logLine */.BP)(`${verdictWords(titleState(report))}: ${plain(report.verdict.headline)}`);
}
/** The whole story of a report: verdict, whether waiting helps, the picture, the cure, each record, and who said what. */
function reportText(report, style) {
    const leading = report.records.length > FEW_RECORDS ? undefined : leadingCause(report);
    const others = report.causes.filter((cause) => cause !== leading);
    return blocks([
        [paint(titleText(report), 'bold', style)],
        [(0,report_visible/* logLine */.BP)(phraseText(outlookOf(report)))],
        [leading ? (0,report_visible/* logLine */.BP)(plain(explanationOf(report))) : ''],
        changeLines(report).map((line) => paintDiff((0,report_visible/* logLine */.BP)(line), style)),
        others.map((cause) => (0,report_visible/* logLine */.BP)(causeText(report, cause))),
        recordLines(report).map(report_visible/* logLine */.BP),
        serverTable(report),
    ]);
}
/** The evidence of all records, those that are not ready first; for one closed group of a log. */
function evidenceText(report) {
    const lines = blocks(worstFirst(report.records).map((record) => evidenceLines(record, report)));
    return { title: `Evidence: ${effort(report)}`, lines: lines.map(logLine) };
}
/** The lines to change: a caret, or the lines of the cure. Other pictures of a terminal are bars. */
function changeLines(report) {
    if (report.records.length > FEW_RECORDS)
        return [];
    const picture = pictureOf(report);
    const cure = picture?.kind === 'caret' ? [] : cureLines(changesOf(report));
    const drawn = picture && picture.kind !== 'path' ? picture.lines : [];
    return [...drawn, ...(drawn.length > 0 && cure.length > 0 ? [''] : []), ...cure].map((line) => ` ${line}`);
}
function causeText({ records }, cause) {
    const [first] = cause.findings;
    const where = cause.records
        .slice(0, 3)
        .flatMap((index) => records[index] ?? [])
        .map(subject_subjectText);
    const more = cause.records.length > 3 ? ` and ${cause.records.length - 3} more` : '';
    const what = first ? `: ${plain(first.headline)}. ${plain(first.cure.sentence)}` : '';
    return `${symbolOf(cause)} ${cause.id}, ${where.join(', ')}${more}${what}`;
}
/** One line a record, where there are several. */
function recordLines({ records }) {
    if (records.length < 2)
        return [];
    const open = order_worstFirst(records).filter(({ state }) => state !== 'ready');
    const ready = records.filter(({ state }) => state === 'ready');
    const width = Math.max(...records.map((record) => subject_subjectText(record).length));
    const hidden = ready.length - MOST_READY;
    return [
        ...[...open, ...ready.slice(0, MOST_READY)].map((record) => text_recordLine(record, Math.min(width, 64))),
        ...(hidden > 0 ? [`${SYMBOLS.ready} and ${hidden} more`] : []),
    ];
}
/** `❌ _acme-challenge.example.com TXT  0/4 authoritative, value-typo` */
function text_recordLine(record, width) {
    const { state, causes } = record;
    const facts = [...tallies(record), causes.join(', ')];
    return `${SYMBOLS[state]} ${subject_subjectText(record).padEnd(width)}  ${facts.filter((fact) => fact !== '').join(', ')}`.trimEnd();
}
/** Who said what of the record that matters most: the first that is not ready, else the only one. */
function serverTable({ records }) {
    const record = order_worstFirst(records)[0];
    if (!record || (record.state === 'ready' && records.length > 1))
        return [];
    const servers = tellingServers(record);
    const hidden = servers.length - text_MOST_SERVERS;
    return [
        ...text_serverLines(record, servers.slice(0, text_MOST_SERVERS)),
        ...(hidden > 0 ? [`   and ${hidden} more`] : []),
        ...record.caa.map(({ sentence }) => (0,report_visible/* logLine */.BP)(`   ${sentence}`)),
    ];
}
/** Behind aliases every server was asked once for each name on the way: too many leave out what is right there. */
function tellingServers({ servers }) {
    if (servers.length <= text_MOST_SERVERS)
        return servers;
    const target = servers.findLast(({ role }) => role === 'authoritative')?.name;
    return servers.filter(({ role, name, sight }) => role !== 'authoritative' || name === target || sight !== 'right');
}
/** A line for each server, with what it said last; behind aliases, under the name that it was asked for. */
function text_serverLines({ path }, servers) {
    const label = Math.max(...servers.map((server) => server.label.length));
    const address = Math.max(...servers.map((server) => ownAddress(server).length));
    return servers.flatMap((server, index) => {
        const isUnderNewName = path.length > 1 && server.name !== servers[index - 1]?.name;
        const heading = isUnderNewName ? [`   ${withoutRoot(server.name)}`] : [];
        return [...heading, serverLine(server, label, address)].map(report_visible/* logLine */.BP);
    });
}
function serverLine(server, label, address) {
    const { said, sight, serial, ms } = server;
    const ttl = said.ttl === undefined ? '' : `${said.ttl} s`;
    const shown = said.values.slice(0, MOST_VALUES).map((value) => (0,report_visible/* shorten */.ml)(value, VALUE_WIDTH));
    const hidden = isOnTheWay(server) ? 0 : said.values.length - shown.length;
    const answer = shown.length > 0 && !isOnTheWay(server) ? shown.join(', ') : said.words;
    const columns = [
        `   ${isOnTheWay(server) ? ON_THE_WAY : SIGHT_SYMBOLS[sight]} ${server.label.padEnd(label)}`,
        ownAddress(server).padEnd(address),
        (wording_wasSent(server) ? `${Math.round(ms)} ms` : '').padStart(7),
        ttl.padStart(7),
        hidden > 0 ? `${answer} and ${hidden} more` : answer,
        serial === undefined ? '' : `serial ${serial}`,
    ];
    return columns.join('  ').trimEnd();
}
/** Blocks with an empty line between them; empty ones are left out. */
function blocks(parts) {
    const full = parts.filter((lines) => lines.some((line) => line !== ''));
    return full.flatMap((lines) => lines.concat('')).slice(0, -1);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./build/js/run-files.js
// The files of a run: the report, and the ledger that grows while it goes on. Both are opened before the first question, so that a
// path that cannot be written to is a broken setting; a disk that fills up later costs the file and not the result.





/** Opens the files, folders on the way included. Rejects with a SettingsError if one that the user named cannot be written. */
async function openRunFiles(wanted) {
    const notebook = (0,config_mistake/* createNotebook */.Ij)();
    const missing = [];
    const handles = { report: await openOne('report'), ledger: await openOne('ledger') };
    if (notebook.mistakes.length > 0) {
        for (const handle of Object.values(handles))
            await handle?.close();
        throw new config_mistake/* SettingsError */.GN(notebook.mistakes);
    }
    const ledger = handles.ledger && beginLedger(handles.ledger.createWriteStream());
    return {
        missing,
        ...(ledger && { record: ledger.record }),
        async finish(report) {
            const written = {};
            const failures = [];
            await Promise.all([
                settle('report', handles.report && writeReport(handles.report, report)),
                settle('ledger', ledger?.end()),
            ]);
            return { written, failures };
            async function settle(name, writing) {
                const path = wanted[name]?.path;
                if (!writing || path === undefined)
                    return;
                try {
                    await writing;
                    written[name] = path;
                }
                catch (error) {
                    failures.push(`The ${name} could not be written to ${path}: ${reasonOf(error)}`);
                }
            }
        },
    };
    async function openOne(name) {
        const file = wanted[name];
        if (!file)
            return undefined;
        try {
            makeFolder((0,external_node_path_.dirname)(file.path));
            return await (0,promises_namespaceObject.open)(file.path, 'w');
        }
        catch (error) {
            const problem = `cannot be written: ${reasonOf(error)}`;
            if (file.named)
                notebook.on(name).mistake({ given: file.path, problem, allowed: 'the path of a file to write' });
            else
                missing.push(`There is no ${name}, for ${file.path} ${problem}`);
            return undefined;
        }
    }
}
/** Level by level: `recursive` of Node tries for ever where a folder is missing and cannot be made, as below /proc. */
function makeFolder(folder) {
    if ((0,external_node_fs_.existsSync)(folder))
        return;
    const parent = (0,external_node_path_.dirname)(folder);
    if (parent !== folder)
        makeFolder(parent);
    (0,external_node_fs_.mkdirSync)(folder);
}
/** The listener keeps a fault from ending the run; the stream takes no more after it, and tells it at the end. */
function beginLedger(stream) {
    stream.on('error', () => { });
    return {
        record: (line) => void stream.write(`${line}\n`),
        async end() {
            stream.end();
            await (0,external_node_stream_promises_namespaceObject.finished)(stream);
        },
    };
}
async function writeReport(handle, report) {
    try {
        await handle.writeFile(`${JSON.stringify(report, undefined, 2)}\n`);
    }
    finally {
        await handle.close();
    }
}
/** `ENOSPC: no space left on device`, without the system call and the path that Node adds. */
function reasonOf(error) {
    return error.message.replace(/, \w+(?: '.*')?$/s, '');
}

// EXTERNAL MODULE: ./build/js/version.js
var version = __nccwpck_require__(4306);
;// CONCATENATED MODULE: ./build/js/report/live-view.js
// What a run looks like at one instant: a heading for each record, and a bar for each of its servers. It knows the size of
// the screen, not how a screen is written to.







/** A bar is readable from here on, and needs no more than that. */
const SHORTEST_BAR = 8;
const LONGEST_BAR = 40;
/** Columns kept free behind a bar: for `right since 0:04`, or a few words of what a server said. */
const WORDS = 24;
/** In front of a label, of an address and of a bar. */
const GAPS = 3 + 2 + 2;
const live_view_LONGEST_LABEL = 28;
/** Symbols of states fill two columns of a terminal; all else that we print fills one, because data is shown in escapes. */
const WIDE = /\p{Emoji_Presentation}/u;
/** The lines of the view. None is wider than the screen, and there are no more than fit; records that are not ready come first. */
function liveLines(records, view) {
    const lines = [statusLine(records, view), ...order_worstFirst(records).flatMap((record) => section(record, view))];
    const hidden = lines.length - view.rows;
    const shown = hidden > 0 ? [...lines.slice(0, view.rows - 1), `   and ${wording_counted(hidden + 1, 'line')} more`] : lines;
    return shown.map((line) => fitted((0,report_visible/* logLine */.BP)(line), view.columns));
}
/** `0:08  1/2 ready, waiting: not every server has it yet` */
function statusLine(records, { elapsed, why }) {
    const ready = records.filter(({ state }) => state === 'ready').length;
    const doing = why === '' ? 'asking' : `waiting: ${why}`;
    return `${stopwatch(elapsed).padStart(5)}  ${ready}/${records.length} ready, ${doing}`;
}
/** A record that is ready needs no more than its heading. */
function section(record, view) {
    const heading = headingOf(record);
    return record.state === 'ready' ? [heading] : [heading, ...serverRows(record.servers, view)];
}
/** `⏳ _acme-challenge.example.com TXT  1/2 authoritative, server-behind` */
function headingOf(record) {
    const { state, causes } = record;
    const facts = [...tallies(record), ...(state === 'ready' ? [] : causes.slice(0, 1))];
    return `${SYMBOLS[state]} ${subject_subjectText(record)}  ${facts.join(', ')}`.trimEnd();
}
/** `   ns1.example.net  192.0.2.53  ░░░░░░████████  right since 0:04` */
function serverRows(all, { elapsed, columns }) {
    const servers = all.map((server) => ({
        server,
        label: (0,report_visible/* shorten */.ml)((0,report_visible/* visible */.RK)(server.label), live_view_LONGEST_LABEL),
        address: (0,report_visible/* shorten */.ml)((0,report_visible/* visible */.RK)(server.address), live_view_LONGEST_LABEL),
    }));
    const labels = Math.max(...servers.map(({ label }) => label.length));
    const addresses = Math.max(...servers.map(({ address }) => address.length));
    const margin = GAPS + labels + addresses;
    const width = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, columns - margin - WORDS));
    return servers.map(({ server, label, address }) => {
        const bar = barOf(server, Math.max(elapsed, 1), width);
        return `   ${label.padEnd(labels)}  ${address.padEnd(addresses)}  ${bar}  ${live_view_wordsOf(server)}`;
    });
}
function live_view_wordsOf(server) {
    if (server.sight === 'not-tested')
        return 'not tested from here';
    if (isOnTheWay(server))
        return server.said.words;
    const since = rightSince(server);
    return since === undefined ? answerWords(server) : `right since ${stopwatch(since)}`;
}
/** A line that a terminal of so many columns does not wrap: the last column stays free, since some wrap when it is filled. */
function fitted(line, columns) {
    let free = columns - 1;
    let kept = '';
    for (const character of line) {
        free -= WIDE.test(character) ? 2 : 1;
        if (free < 0)
            return `${kept.slice(0, -1)}…`;
        kept += character;
    }
    return kept;
}

;// CONCATENATED MODULE: ./build/js/terminal/live.js




/** The clock of the view ticks so often; milliseconds. */
const TICK = 1_000;
const CLEAR_BELOW = '\u001b[J';
/** Where a cache can be emptied is for the report to say. */
const NO_PAGES = new Map();
/** Begins the view. What is worth keeping is written above it once. */
function beginLive(screen, world) {
    const records = new Map();
    const story = beginStory();
    const started = world.now();
    let why = '';
    let drawn = 0;
    let stopTicking = world.after(TICK, tick);
    return {
        tell(event) {
            switch (event.kind) {
                case 'started':
                case 'heartbeat':
                    return;
                case 'record':
                    records.set(event.record.expectation, event.record);
                    why = '';
                    return draw();
                case 'waiting':
                    why = plain(event.why);
                    return draw();
                case 'timeout-too-short':
                    return draw(story(event, { elapsed: world.now() - started, now: world.date() }));
            }
        },
        end: () => {
            stopTicking();
            draw();
        },
    };
    function tick() {
        draw();
        stopTicking = world.after(TICK, tick);
    }
    function draw(above = []) {
        const elapsed = world.now() - started;
        const { columns, rows } = screen.size();
        const clock = { began: world.date().getTime() - elapsed, started };
        const reports = [...records.values()].map((record) => recordReport(record, clock, NO_PAGES));
        // The line below the view holds the cursor; a view as high as the screen would scroll, and could not be written over.
        const view = liveLines(reports, { elapsed, why, columns, rows: rows - 1 });
        const back = drawn > 0 ? `\u001b[${drawn}A` : '';
        screen.note(`${back}${CLEAR_BELOW}${[...above, ...view].join('\n')}`);
        drawn = view.length;
    }
}

;// CONCATENATED MODULE: ./build/js/terminal/check.js











/** Reads the settings, runs the gate, prints; gives the exit status. */
async function runCheck(raw, { json, watch }, world, screen, signal) {
    const begun = await beginOrMistakes(raw, world, screen);
    if (begun === undefined)
        return exit/* EXIT */.d.badInput;
    const { settings, files } = begun;
    screen.note(planLine(version/* VERSION */.x, echoOf(settings)));
    const progress = watch && screen.live ? beginLive(screen, world) : lines(screen, world);
    const report = await gate(settings, world, {
        signal,
        tell: (event) => progress.tell(event),
        ...(files.record && { record: files.record }),
        about: { version: version/* VERSION */.x, docs: ids/* DOCS */.i },
    }).finally(() => progress.end());
    const { failures } = await files.finish(report);
    for (const sentence of failures)
        screen.note((0,report_visible/* logLine */.BP)(`warning: ${sentence}`));
    if (json)
        screen.print(JSON.stringify(report, undefined, 2));
    else
        for (const line of reportText(report, { color: screen.color }))
            screen.print(line);
    return (0,exit/* exitStatus */.$)(report, settings.failOn);
}
async function beginOrMistakes(raw, world, screen) {
    try {
        const settings = await readSettings(raw, { now: world.date().getTime(), diagnoses: ids/* RULE_IDS */.I });
        for (const remark of settings.remarks)
            screen.note((0,report_visible/* logLine */.BP)((0,config_mistake/* presentNote */.Y5)(remark)));
        for (const warning of settings.warnings)
            screen.note((0,report_visible/* logLine */.BP)(`warning: ${(0,config_mistake/* presentNote */.Y5)(warning)}`));
        return { settings, files: await openRunFiles(filesOf(settings)) };
    }
    catch (error) {
        if (!(error instanceof config_mistake/* SettingsError */.GN))
            throw error;
        for (const mistake of error.mistakes)
            screen.note((0,report_visible/* logLine */.BP)(`error: ${(0,config_mistake/* presentNote */.Y5)(mistake)}`));
        return undefined;
    }
}
/** Only what is named: a terminal has no folder of a job. */
function filesOf({ reportPath, ledgerPath }) {
    return {
        ...(reportPath !== undefined && { report: { path: reportPath, named: true } }),
        ...(ledgerPath !== undefined && { ledger: { path: ledgerPath, named: true } }),
    };
}
function lines(screen, world) {
    const story = beginStory();
    const started = world.now();
    return {
        tell(event) {
            for (const line of story(event, { elapsed: world.now() - started, now: world.date() }))
                screen.note(line);
        },
        end: () => { },
    };
}


/***/ }),

/***/ 4675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readCommandLine)
});

// EXTERNAL MODULE: ./build/js/config/mistake.js
var mistake = __nccwpck_require__(4197);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./build/js/config/nearest.js
var nearest = __nccwpck_require__(3447);
// EXTERNAL MODULE: ./build/js/config/settings.js + 11 modules
var settings = __nccwpck_require__(3586);
// EXTERNAL MODULE: ./build/js/terminal/usage-error.js
var usage_error = __nccwpck_require__(9579);
;// CONCATENATED MODULE: ./build/js/terminal/flags.js
// The flags of a command line, those of the settings and those that only a terminal has, and the words beside them.





const SWITCHES = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
    json: { type: 'boolean' },
    watch: { type: 'boolean' },
    fail: { type: 'boolean' },
    serve: { type: 'boolean' },
    port: { type: 'string' },
};
const OPTIONS = {
    ...Object.fromEntries(settings/* SETTING_NAMES */.O.filter((name) => !isActionOnly(name)).map((name) => [name, { type: 'string', multiple: settings/* SETTINGS */.y[name].repeatable }])),
    ...SWITCHES,
};
/** Every flag that a terminal takes. */
const FLAG_NAMES = Object.keys(OPTIONS);
/** Takes the arguments after the program's name apart. Throws a UsageError for flags that nobody knows or that lack a value. */
function readFlags(args) {
    const { values, positionals, tokens } = (0,external_node_util_namespaceObject.parseArgs)({
        args: [...args],
        options: OPTIONS,
        allowPositionals: true,
        // Node's own messages know neither the settings nor what was meant.
        strict: false,
        tokens: true,
    });
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        refuseGroup(args[token.index] ?? '');
        checkOption(token);
    }
    const port = values['port'];
    return {
        given: FLAG_NAMES.filter((name) => values[name] !== undefined),
        settings: settingsIn(values),
        port: typeof port === 'string' ? port : undefined,
        words: positionals,
    };
}
/** No short flags are written as one word, or a value such as `-hV5...` would print the help and pass for a success. */
function refuseGroup(word) {
    if (/^-[^-]./.test(word))
        throw new usage_error/* UsageError */.e(unknownFlag(word, word));
}
function checkOption({ name, rawName, value, inlineValue }) {
    if (!Object.hasOwn(OPTIONS, name))
        throw new usage_error/* UsageError */.e(unknownFlag(name, rawName));
    if (OPTIONS[name]?.type === 'boolean') {
        if (value !== undefined)
            throw new usage_error/* UsageError */.e(`${rawName} takes no value, but ${(0,mistake/* quote */.hD)(value)} is given.`);
    }
    else if (value === undefined) {
        throw new usage_error/* UsageError */.e(`${rawName} needs a value.`);
    }
    else if (value === '') {
        throw new usage_error/* UsageError */.e(`${rawName} needs a value, and the one given is empty: is a variable not set?`);
    }
    else if (inlineValue === false && /^-./.test(value)) {
        throw new usage_error/* UsageError */.e(`${rawName} needs a value, and ${(0,mistake/* quote */.hD)(value)} looks like a flag. A value that begins with a hyphen is written ${rawName}=${value}`);
    }
}
function unknownFlag(name, rawName) {
    if (Object.hasOwn(settings/* SETTINGS */.y, name))
        return `${rawName} is an input of the action only: in a terminal there is no job and no pull request.`;
    if (!rawName.startsWith('--'))
        return `There is no flag ${(0,mistake/* quote */.hD)(rawName)}. Values that begin with a hyphen are written after a lone --`;
    const near = (0,nearest/* nearestWord */.z)(name, FLAG_NAMES);
    return `There is no flag ${(0,mistake/* quote */.hD)(rawName)}.${(0,usage_error/* didYouMean */.a)(near && `--${near}`)}`;
}
function settingsIn(values) {
    const given = settings/* SETTING_NAMES */.O.flatMap((name) => {
        const value = values[name];
        if (typeof value === 'string')
            return [[name, value]];
        return Array.isArray(value) ? [[name, value.join('\n')]] : [];
    });
    return Object.fromEntries(given);
}
function isActionOnly(name) {
    return 'actionOnly' in settings/* SETTINGS */.y[name];
}

// EXTERNAL MODULE: ./build/js/config/domain-name.js
var domain_name = __nccwpck_require__(9529);
// EXTERNAL MODULE: ./build/js/config/value.js
var value = __nccwpck_require__(8716);
;// CONCATENATED MODULE: ./build/js/terminal/words.js
// The words of a command line that belong to no flag: names, a record type, values.






/** What a first word can be besides a name. */
const COMMANDS = ['demo', 'explain'];
/**
 * Names, then a record type, then values. Without a type the first word that cannot be a domain name begins the values; a word
 * without a dot is no name here, or a token would be one. Throws a UsageError for what is rather a slip than a name or a value.
 */
function wordsAsSettings(words, flags) {
    if (words.includes(''))
        throw new usage_error/* UsageError */.e('One of the words is empty: is a variable not set?');
    refuseSingleLabel(words, flags);
    const typeAt = words.findIndex((word, index) => index > 0 && (0,value/* recordTypeOf */.X1)(word) !== undefined);
    const valuesFrom = typeAt === -1 ? firstValue(words) : typeAt + 1;
    const names = words.slice(0, typeAt === -1 ? valuesFrom : typeAt);
    const values = words.slice(valuesFrom);
    if (typeAt === -1 && flags['record-type'] === undefined)
        refuseMisspeltType(values);
    return {
        ...joined('domains', names, flags),
        ...(typeAt === -1 ? {} : { 'record-type': words[typeAt] ?? '' }),
        ...joined('expected-values', values, flags),
    };
}
function joined(name, words, flags) {
    const all = [flags[name], ...words].filter((text) => text !== undefined);
    return all.length === 0 ? {} : { [name]: all.join('\n') };
}
function firstValue(words) {
    const at = words.findIndex((word, index) => index > 0 && !isDottedName(word));
    return at === -1 ? words.length : at;
}
function isDottedName(word) {
    return word.includes('.') && (0,domain_name/* readDomainName */.s)(word).kind === 'name';
}
/** A first word without a dot is rather a command that does not exist; below roots of the user's own it may be a name. */
function refuseSingleLabel([first = '.'], flags) {
    if (flags['roots'] !== undefined || !/^[\w-]+$/.test(first))
        return;
    const near = (0,nearest/* nearestWord */.z)(first, [...COMMANDS, ...FLAG_NAMES]);
    const meant = near === undefined || COMMANDS.includes(near) ? near : `--${near}`;
    throw new usage_error/* UsageError */.e(`${(0,mistake/* quote */.hD)(first)} is neither a name with a dot nor a command.${(0,usage_error/* didYouMean */.a)(meant)} A name of one label is written with its final dot: ${first}.`);
}
/** `example.com TEXT hello`: of the word that stands where a type may stand, one that is nearly a type is one. */
function refuseMisspeltType([word = '']) {
    const near = /^[a-z]{2,}$/i.test(word) ? (0,nearest/* nearestWord */.z)(word, value/* RECORD_TYPES */.c4) : undefined;
    if (near === undefined)
        return;
    throw new usage_error/* UsageError */.e(`${(0,mistake/* quote */.hD)(word)} is no record type.${(0,usage_error/* didYouMean */.a)(near)} If it is a value, write its type before it.`);
}

;// CONCATENATED MODULE: ./build/js/terminal/command-line.js




/** The last port but one: the resolver of the demo stands at the next. */
const LAST_PORT = 65_534;
/** Reads the arguments after the program's name. Throws a UsageError. */
function readCommandLine(args) {
    const flags = readFlags(args);
    const { given, settings, words } = flags;
    const [first, ...rest] = words;
    if (given.includes('help'))
        return { kind: 'help' };
    if (given.includes('version'))
        return { kind: 'version' };
    if (first === 'explain') {
        allowOnly(flags, [], '`explain`', rest.slice(1));
        return { kind: 'explain', id: rest[0] };
    }
    if (first === 'demo')
        return demoCommand(flags, rest);
    const ofDemo = given.find((name) => name === 'fail' || name === 'serve' || name === 'port');
    if (ofDemo)
        throw new usage_error/* UsageError */.e(`--${ofDemo} belongs to \`cert-ready demo\`.`);
    return {
        kind: 'check',
        settings: { ...settings, ...wordsAsSettings(words, settings) },
        json: given.includes('json'),
        watch: given.includes('watch'),
    };
}
function demoCommand(flags, words) {
    if (flags.given.includes('serve')) {
        allowOnly(flags, ['serve', 'port'], '`demo --serve`', words);
        return { kind: 'serve-demo', port: portOf(flags.port) };
    }
    allowOnly(flags, ['fail'], '`demo` without --serve', words);
    return { kind: 'demo', fail: flags.given.includes('fail') };
}
/** What would have no effect is refused: it is not what the user believes it to be. */
function allowOnly({ given }, allowed, command, extraWords) {
    const [extra] = [
        ...given.filter((name) => !allowed.includes(name)).map((name) => `--${name}`),
        ...extraWords.map(mistake/* quote */.hD),
    ];
    if (extra !== undefined)
        throw new usage_error/* UsageError */.e(`${extra} has no effect with ${command}.`);
}
function portOf(text) {
    if (text === undefined)
        return undefined;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
    if (port <= LAST_PORT)
        return port;
    throw new usage_error/* UsageError */.e(`--port: ${(0,mistake/* quote */.hD)(text)} is not a port. Allowed: 1 to ${LAST_PORT}, or 0 for one that is free.`);
}


/***/ }),

/***/ 3589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ runDemo),
  Z: () => (/* binding */ serveDemo)
});

// EXTERNAL MODULE: ./build/js/net/node-world.js + 4 modules
var node_world = __nccwpck_require__(8217);
// EXTERNAL MODULE: ./build/js/net/endpoint.js
var endpoint = __nccwpck_require__(9405);
// EXTERNAL MODULE: ./build/js/wire/message.js + 4 modules
var message = __nccwpck_require__(3647);
// EXTERNAL MODULE: ./build/js/wire/registry.js
var registry = __nccwpck_require__(487);
// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
;// CONCATENATED MODULE: ./build/js/demo/lookup.js


/** What the zone says of a name at or below its apex. Records come with the signatures that cover them. */
function lookup(zone, name, type) {
    let closest = zone.apex;
    for (const at of pathTo(zone, name)) {
        const node = zone.nodes.get(at.key);
        if (!node)
            return expandWildcard(zone, closest, name, type);
        const last = at.key === name.key;
        const isCut = at.key !== zone.apex.key && node.rrsets.has('NS');
        // DS is the one type that the parent's side of a cut answers itself (RFC 4035 section 3.1.4.1).
        if (isCut && !(last && type === 'DS'))
            return { kind: 'referral', zone, cut: node };
        if (last)
            return atNode(zone, node, name, type);
        if (node.rrsets.has('DNAME'))
            return substitute(zone, node, name);
        closest = at;
    }
    throw new RangeError(`${name.key} is outside of the zone ${zone.apex.key}`);
}
/** An RRset of the node, and the signatures over it. */
function signedRRset(node, type) {
    return [...(node.rrsets.get(type) ?? []), ...(node.signatures.get(type) ?? [])];
}
/** The names from the apex down to `name`. */
function pathTo(zone, name) {
    return (0,wire_name/* ancestorsOf */.Gw)(name)
        .slice(0, Math.max(0, name.labels.length - zone.apex.labels.length + 1))
        .toReversed();
}
/**
 * The exact type comes before an alias: so it must be for the NSEC and RRSIG of an alias (RFC 4035 section 2.5), and so do
 * servers that let data stand beside a CNAME.
 */
function atNode(zone, node, name, type) {
    if (type === 'RRSIG' && node.signatures.size > 0) {
        return { kind: 'answer', zone, records: owned([...node.signatures.values()].flat(), name) };
    }
    // ANY is answered with one RRset, the first (RFC 8482 section 4.1).
    const [exact = type] = type === 'ANY' ? node.rrsets.keys() : [type];
    if (node.rrsets.has(exact))
        return { kind: 'answer', zone, records: owned(signedRRset(node, exact), name) };
    const alias = node.rrsets.get('CNAME')?.[0]?.rdata;
    if (alias?.type !== 'CNAME')
        return { kind: 'nodata', zone };
    return { kind: 'alias', zone, records: owned(signedRRset(node, 'CNAME'), name), target: alias.cname };
}
function expandWildcard(zone, closest, name, type) {
    const wildcard = zone.nodes.get((0,wire_name/* prependLabel */.nu)('*', closest).key);
    return wildcard ? { ...atNode(zone, wildcard, name, type), closest } : { kind: 'nxdomain', zone, closest };
}
/** The DNAME above the name, and the CNAME that it stands for here, with its TTL (RFC 6672 section 3.1). */
function substitute(zone, node, name) {
    const records = signedRRset(node, 'DNAME');
    const dname = records[0];
    if (dname?.rdata.type !== 'DNAME')
        throw new RangeError(`${node.name.key} has no DNAME`);
    const target = (0,wire_name/* replaceSuffix */.qJ)(name, node.name, dname.rdata.target);
    if (!target)
        return { kind: 'alias', zone, records };
    const cname = {
        name,
        class: registry/* CLASS_IN */.NH,
        ttl: dname.ttl,
        rdata: { type: 'CNAME', cname: target },
    };
    return { kind: 'alias', zone, records: [...records, cname], target };
}
/** The records with the name that was asked as their owner: a wildcard's take it over, others keep the letters of the zone. */
function owned(records, name) {
    return records.map((record) => (record.name.key === name.key ? record : { ...record, name }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/js/wire/rdata.js + 12 modules
var rdata = __nccwpck_require__(9100);
// EXTERNAL MODULE: ./build/js/wire/rdata/base32.js
var base32 = __nccwpck_require__(4791);
;// CONCATENATED MODULE: ./build/js/demo/nsec3.js
// Finding NSEC3 records by the hash of a name (RFC 5155 section 5), as an authoritative server does.




/** The owner of the NSEC3 record whose hash is that of the name. */
function matchingHash(zone, name) {
    const key = hashedOwner(zone, name);
    return zone.nsec3.find((node) => node.name.key === key);
}
/** The owner of the NSEC3 record that covers the hash of the name: the last one before it, around the end of the chain. */
function coveringHash(zone, name) {
    const key = hashedOwner(zone, name);
    // Base32 with the hex alphabet sorts as the hashes do, and the owners differ in this label only.
    return zone.nsec3.findLast((node) => node.name.key < key) ?? zone.nsec3.at(-1);
}
/** The name one label longer than the closest encloser, on the way to `name` (RFC 5155 section 1.3). */
function nextCloser(name, closest) {
    return (0,wire_name/* nameOf */.Vb)(name.labels.slice(name.labels.length - closest.labels.length - 1));
}
/** The longest ancestor of the name that has an NSEC3 record (RFC 5155 section 1.3). */
function provableEncloser(zone, name) {
    const [, ...above] = (0,wire_name/* ancestorsOf */.Gw)(name);
    return above.find((ancestor) => matchingHash(zone, ancestor) !== undefined) ?? zone.apex;
}
function hashedOwner(zone, name) {
    const parameters = parametersOf(zone);
    return parameters ? (0,wire_name/* prependLabel */.nu)((0,base32/* encodeBase32 */.z)(hashOf(name, parameters)), zone.apex).key : '';
}
function parametersOf(zone) {
    const rdata = zone.nsec3[0]?.rrsets.get('NSEC3')?.[0]?.rdata;
    return rdata?.type === 'NSEC3' ? rdata : undefined;
}
/** RFC 5155 section 5: SHA-1 of the name and the salt, then of the hash and the salt once for each iteration. */
function hashOf(name, { salt, iterations }) {
    let hash = (0,rdata/* encodeRdata */.pr)({ type: 'DNAME', target: (0,wire_name/* canonicalName */.Ew)(name) });
    for (let round = 0; round <= iterations; round++) {
        hash = (0,external_node_crypto_.createHash)('sha1').update(hash).update(salt).digest();
    }
    return hash;
}

;// CONCATENATED MODULE: ./build/js/demo/denial.js



/**
 * The proof that belongs to what the zone said of the name, with its signatures; nothing where none is needed or the zone is
 * not signed (RFC 4035 section 3.1.3, RFC 5155 section 7.2).
 */
function denialOf(found, name) {
    const { zone } = found;
    if (zone.nsec3.length > 0)
        return recordsOf(nsec3Proof(found, name), 'NSEC3');
    return recordsOf(nsecProof(found, name), 'NSEC');
}
function nsecProof(found, name) {
    const { zone } = found;
    switch (found.kind) {
        case 'answer':
        case 'alias':
            return found.closest ? [nsecAt(zone, name)] : [];
        case 'nodata':
            return found.closest
                ? [nsecAt(zone, wildcardAt(found.closest)), nsecAt(zone, name)]
                : [nsecAt(zone, name)];
        case 'nxdomain':
            return [nsecAt(zone, name), nsecAt(zone, wildcardAt(found.closest))];
        case 'referral':
            return found.cut.rrsets.has('DS') ? [] : [nsecAt(zone, found.cut.name)];
    }
}
function nsec3Proof(found, name) {
    const { zone } = found;
    switch (found.kind) {
        case 'answer':
        case 'alias':
            return found.closest ? [coveringHash(zone, nextCloser(name, found.closest))] : [];
        case 'nodata':
            return found.closest
                ? [...noneCloser(zone, name, found.closest), matchingHash(zone, wildcardAt(found.closest))]
                : matchOrOptOut(zone, name);
        case 'nxdomain':
            return [...noneCloser(zone, name, found.closest), coveringHash(zone, wildcardAt(found.closest))];
        case 'referral':
            return found.cut.rrsets.has('DS') ? [] : matchOrOptOut(zone, found.cut.name);
    }
}
/** The closest encloser proof (RFC 5155 section 7.2.1). */
function noneCloser(zone, name, closest) {
    return [matchingHash(zone, closest), coveringHash(zone, nextCloser(name, closest))];
}
/** The record of the name itself or, where opt-out left it out, of what is provably above it (RFC 5155 sections 7.2.4, 7.2.7). */
function matchOrOptOut(zone, name) {
    const match = matchingHash(zone, name);
    return match ? [match] : noneCloser(zone, name, provableEncloser(zone, name));
}
/** The node whose NSEC matches or covers the name: the last one at or before it, around the end of the chain. */
function nsecAt(zone, name) {
    return zone.nsec.findLast((node) => (0,wire_name/* compareNames */.MP)(node.name, name) <= 0) ?? zone.nsec.at(-1);
}
function wildcardAt(closest) {
    return (0,wire_name/* prependLabel */.nu)('*', closest);
}
/** The records of the nodes, each once. */
function recordsOf(proof, type) {
    return [...new Set(proof)].flatMap((node) => (node ? signedRRset(node, type) : []));
}

// EXTERNAL MODULE: ./build/js/wire/zonefile.js + 2 modules
var zonefile = __nccwpck_require__(3657);
;// CONCATENATED MODULE: ./build/js/demo/zone.js


/** The zone with these records. Throws a RangeError for a record outside of it. */
function zoneOf(apex, records) {
    const nodes = new Map();
    const hashed = new Map();
    nodeAt(nodes, apex);
    for (const record of records) {
        if (!(0,wire_name/* isSubdomain */.J4)(record.name, apex)) {
            throw new RangeError(`${(0,wire_name/* presentName */.Bh)(record.name)} is outside of the zone ${(0,wire_name/* presentName */.Bh)(apex)}`);
        }
        const shelf = typeServed(record) === 'NSEC3' ? hashed : nodes;
        place(nodeAt(shelf, record.name), record);
    }
    for (const { name } of nodes.values()) {
        for (const ancestor of (0,wire_name/* ancestorsOf */.Gw)(name))
            if ((0,wire_name/* isSubdomain */.J4)(ancestor, apex))
                nodeAt(nodes, ancestor);
    }
    const nsec = [...nodes.values()].filter(({ rrsets }) => rrsets.has('NSEC'));
    return { apex, nodes, nsec: nsec.sort(byName), nsec3: [...hashed.values()].sort(byName) };
}
/** The zone of a master file; `ttl`, in seconds, stands for a missing `$TTL`. Throws a ZoneFileError or a RangeError. */
function zoneFromText(apex, text, ttl) {
    return zoneOf(apex, (0,zonefile/* parseZoneFile */.CC)(text, ttl === undefined ? { origin: apex } : { origin: apex, ttl }));
}
/** Puts zones together for one server. */
function servedZones(zones) {
    return new Map(Array.from(zones, (zone) => [zone.apex.key, zone]));
}
/** The deepest zone that holds the name; with `parentSide` not the one that has its apex there (RFC 4035 section 3.1.4.1). */
function zoneFor(zones, name, parentSide = false) {
    for (const apex of (0,wire_name/* ancestorsOf */.Gw)(name)) {
        const zone = zones.get(apex.key);
        if (zone && !(parentSide && apex.key === name.key))
            return zone;
    }
    return undefined;
}
function nodeAt(nodes, name) {
    const known = nodes.get(name.key);
    if (known)
        return known;
    const node = {
        name,
        rrsets: new Map(),
        signatures: new Map(),
    };
    nodes.set(name.key, node);
    return node;
}
/** The type of the RRset that the record is of or covers. */
function typeServed({ rdata }) {
    return rdata.type === 'RRSIG' ? rdata.typeCovered : rdata.type;
}
function place(node, record) {
    const shelf = record.rdata.type === 'RRSIG' ? node.signatures : node.rrsets;
    const type = typeServed(record);
    const set = shelf.get(type);
    if (set)
        set.push(record);
    else
        shelf.set(type, [record]);
}
function byName(a, b) {
    return (0,wire_name/* compareNames */.MP)(a.name, b.name);
}

;// CONCATENATED MODULE: ./build/js/demo/answer.js



/** A chain of aliases ends here, as real servers end it, so that a loop is answered too. */
const MAX_ALIASES = 16;
/** The answer of these zones; undefined when the name is in none of them. `dnssec` adds signatures and proofs (RFC 3225). */
function answerFrom(zones, question, dnssec) {
    const steps = stepsOf(zones, question);
    const last = steps.at(-1);
    if (!last)
        return undefined;
    const answer = steps.flatMap(({ found }) => ('records' in found ? found.records : []));
    const authority = [...authorityOf(last.found), ...steps.flatMap(({ found, name }) => denialOf(found, name))];
    const additional = additionalOf(zones, last.found);
    const sections = {
        // The bit is for the first owner name of the answer (RFC 1035 section 4.1.1).
        aa: steps[0]?.found.kind !== 'referral',
        rcode: rcodeOf(last.found),
        answer: unique(answer),
        authority: unique(authority),
        additional: unique(additional),
    };
    return dnssec ? sections : withoutDnssec(sections, question.type);
}
/** The lookups from the question along the aliases to the first name that is no alias, or is not in these zones. */
function stepsOf(zones, { name, type }) {
    const steps = [];
    for (let at = name; at && steps.length <= MAX_ALIASES;) {
        const zone = zoneFor(zones, at, type === 'DS') ?? zoneFor(zones, at);
        if (!zone)
            break;
        const found = lookup(zone, at, type);
        steps.push({ name: at, found });
        // Who asks for an alias gets it, even one that a DNAME stands for, and not what is behind it.
        at = found.kind === 'alias' && type !== 'CNAME' ? found.target : undefined;
    }
    return steps;
}
/** RFC 6604 section 3: the response code is that of the last name of the chain. */
function rcodeOf(found) {
    if (found.kind === 'alias' && !found.target)
        return 'YXDOMAIN';
    return found.kind === 'nxdomain' ? 'NXDOMAIN' : 'NOERROR';
}
function authorityOf(found) {
    switch (found.kind) {
        case 'answer':
        case 'alias':
            return [];
        case 'nodata':
        case 'nxdomain':
            return negativeSoa(found.zone);
        case 'referral':
            return [...signedRRset(found.cut, 'NS'), ...signedRRset(found.cut, 'DS')];
    }
}
/** The SOA with the TTL that the negative answer may be kept (RFC 2308 section 3). */
function negativeSoa(zone) {
    const apex = zone.nodes.get(zone.apex.key);
    const minimum = apex?.rrsets.get('SOA')?.[0]?.rdata;
    if (!apex || minimum?.type !== 'SOA')
        return [];
    return signedRRset(apex, 'SOA').map((record) => withTtl(record, Math.min(record.ttl, minimum.minimum)));
}
function withTtl(record, ttl) {
    return { ...record, ttl };
}
/** Addresses of the servers in an NS set, so far as these zones hold them: glue, and what a resolver asks for when priming (RFC 8109). */
function additionalOf(zones, found) {
    const servers = found.kind === 'referral' ? signedRRset(found.cut, 'NS') : found.kind === 'answer' ? found.records : [];
    return servers.flatMap(({ rdata }) => rdata.type === 'NS' ? addressesIn(zones, found.zone, rdata.nsdname) : []);
}
function addressesIn(zones, nearest, host) {
    const node = nearest.nodes.get(host.key) ?? zoneFor(zones, host)?.nodes.get(host.key);
    return node ? [...signedRRset(node, 'A'), ...signedRRset(node, 'AAAA')] : [];
}
/** Types that only a client that asks for DNSSEC wants, unless the question is for them (RFC 4035 sections 3.1 and 3.1.4). */
const DNSSEC_TYPES = new Set(['RRSIG', 'DS', 'NSEC', 'NSEC3']);
/** The sections for a client that does not ask for DNSSEC. */
function withoutDnssec(sections, asked) {
    return {
        ...sections,
        answer: sections.answer.filter((record) => record.rdata.type === asked || isPlain(record)),
        authority: sections.authority.filter(isPlain),
        additional: sections.additional.filter(isPlain),
    };
}
function isPlain({ rdata }) {
    return !DNSSEC_TYPES.has(rdata.type);
}
/** Each record once: an alias loop, or two proofs, may bring the same one again. */
function unique(records) {
    return [...new Set(records)];
}

;// CONCATENATED MODULE: ./build/js/demo/cookie.js
// DNS cookies as a server sees them (RFC 7873 section 5.2).


const CLIENT_OCTETS = 8;
/** RFC 9018 section 4 uses this length; RFC 7873 section 4 allows 8 to 32. */
const SERVER_OCTETS = 16;
const LONGEST_OCTETS = 40;
/** Judges the cookie of a question from this client, and makes the one that the answer carries. */
function checkCookie(edns, client, jar) {
    const given = edns?.options.find(({ code }) => code === registry/* EDNS_OPTION */.B.COOKIE)?.data;
    if (!given)
        return { state: 'none' };
    const { length } = given;
    if (length !== CLIENT_OCTETS && (length < 2 * CLIENT_OCTETS || length > LONGEST_OCTETS))
        return { state: 'malformed' };
    const cookie = cookieFor(given.subarray(0, CLIENT_OCTETS), client, jar.secret);
    return { state: Buffer.from(cookie).equals(given) ? 'right' : 'client-only', cookie };
}
function cookieFor(clientCookie, client, secret) {
    const mac = (0,external_node_crypto_.createHmac)('sha256', secret).update(clientCookie).update(client).digest();
    return new Uint8Array([...clientCookie, ...mac.subarray(0, SERVER_OCTETS)]);
}

;// CONCATENATED MODULE: ./build/js/demo/responder.js



/** DNS Flag Day 2020: what passes without fragments. */
const UDP_SIZE = 1232;
const NOTHING = { aa: false, rcode: 'NOERROR', answer: [], authority: [], additional: [] };
/**
 * The response of a server with these zones. It understands EDNS(0), and cookies where a jar is given. Names outside its zones
 * and zone transfers are refused. The response is whole, whatever its size.
 */
function respond(zones, query, caller, jar) {
    const { state, cookie } = jar ? checkCookie(query.edns, caller.ip, jar) : { state: 'none' };
    if (state === 'malformed')
        return responseTo(query, { ...NOTHING, rcode: 'FORMERR' });
    const options = cookie ? [{ code: registry/* EDNS_OPTION */.B.COOKIE, data: cookie }] : [];
    if (state === 'client-only' && jar?.required === true && caller.overUdp) {
        return responseTo(query, { ...NOTHING, rcode: 'BADCOOKIE' }, options);
    }
    return responseTo(query, sectionsFor(zones, query), options);
}
/** A response to the query, with these sections. */
function responseTo(query, sections, options = []) {
    const { aa, ...content } = sections;
    const { rd, cd } = query.flags;
    const flags = { qr: true, aa, tc: false, rd, ra: false, ad: false, cd };
    const response = { id: query.id, opcode: query.opcode, flags, question: query.question, ...content };
    return query.edns ? { ...response, edns: ednsTo(query.edns, options) } : response;
}
function ednsTo({ dnssecOk }, options) {
    return { udpSize: UDP_SIZE, version: 0, dnssecOk, options };
}
function sectionsFor(zones, query) {
    const [question, ...more] = query.question;
    const refusal = !question || more.length > 0 ? 'FORMERR' : refusalOf(query, question);
    if (!question || refusal)
        return { ...NOTHING, rcode: refusal ?? 'FORMERR' };
    const sections = answerFrom(zones, question, query.edns?.dnssecOk === true);
    return sections ?? { ...NOTHING, rcode: 'REFUSED' };
}
function refusalOf(query, question) {
    if (query.opcode !== registry/* OPCODE_QUERY */.u)
        return 'NOTIMP';
    // RFC 6891 section 6.1.3.
    if (query.edns && query.edns.version > 0)
        return 'BADVERS';
    if ((question.class ?? registry/* CLASS_IN */.NH) !== registry/* CLASS_IN */.NH || question.type === 'AXFR' || question.type === 'IXFR')
        return 'REFUSED';
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/demo/octets.js
// The responder for octets: decodes a query, encodes its response, and cuts what a datagram cannot carry.


/** RFC 1035 section 4.2.1: what a client without EDNS takes over UDP. */
const PLAIN_UDP_SIZE = 512;
const HEADER_OCTETS = 12;
const QR = 0x80;
const FORMERR = 1;
/** The response to a query as octets, cut to what the client takes; undefined where a server must stay silent. */
function respondToOctets(zones, octets, caller, jar) {
    return answerOctets(octets, caller, (query) => respond(zones, query, caller, jar));
}
/** As `respondToOctets`, for any server that turns a query into a response. */
function answerOctets(octets, caller, answer) {
    const query = queryOf(octets);
    if (query === undefined || query instanceof Uint8Array)
        return query;
    const response = answer(query);
    return caller.overUdp ? fitDatagram(response, sizeFor(query)) : (0,message/* encodeMessage */.mH)(response);
}
/** The query, the answer to one that cannot be read, or nothing for what is no query. */
function queryOf(octets) {
    const [high = 0, low = 0, flags = QR] = octets;
    if (octets.length < HEADER_OCTETS || (flags & QR) !== 0)
        return undefined;
    try {
        return (0,message/* decodeMessage */.Y8)(octets);
    }
    catch (error) {
        if (!(error instanceof message/* WireError */.cC))
            throw error;
        return Uint8Array.of(high, low, flags | QR, FORMERR, ...new Uint8Array(HEADER_OCTETS - 4));
    }
}
function sizeFor({ edns }) {
    return edns ? Math.min(UDP_SIZE, Math.max(PLAIN_UDP_SIZE, edns.udpSize)) : PLAIN_UDP_SIZE;
}
/** The response in at most so many octets: without its additional records if they may be missed, else empty with TC set. */
function fitDatagram(response, size) {
    const whole = (0,message/* encodeMessage */.mH)(response);
    if (whole.length <= size)
        return whole;
    // A referral without all its glue is not whole (RFC 9471).
    const lean = response.flags.aa ? (0,message/* encodeMessage */.mH)({ ...response, additional: [] }) : whole;
    return lean.length <= size ? lean : (0,message/* encodeMessage */.mH)(truncated(response));
}
/** The response as TC announces it: the client asks again over TCP (RFC 2181 section 9). */
function truncated(response) {
    const flags = { ...response.flags, tc: true };
    return { ...response, flags, answer: [], authority: [], additional: [] };
}

;// CONCATENATED MODULE: ./build/js/demo/cache.js
/** An empty cache on this clock (milliseconds). */
function createCache(now, limits = {}) {
    const entries = new Map();
    const fresh = (key) => {
        const entry = entries.get(key);
        if (!entry)
            return undefined;
        const left = entry.expires - now();
        if (left > 0)
            return cache_withTtl(entry.known, Math.floor(left / 1000));
        entries.delete(key);
        return undefined;
    };
    return {
        get: (name, type) => fresh(slot(name, 'NXDOMAIN')) ?? fresh(slot(name, type)) ?? fresh(slot(name, 'CNAME')),
        keep(name, type, known) {
            const seconds = ttlOf(known, limits);
            if (seconds > 0)
                entries.set(slotOf(name, type, known), { known, expires: now() + seconds * 1000 });
        },
    };
}
/** An alias is kept for every type, an NXDOMAIN for the name. */
function slotOf(name, type, known) {
    if (known.kind === 'nxdomain')
        return slot(name, 'NXDOMAIN');
    return slot(name, known.kind === 'records' && known.target ? 'CNAME' : type);
}
function slot(name, type) {
    return `${name.key} ${type}`;
}
/** Seconds; a negative answer without a SOA is not kept (RFC 2308 section 5). */
function ttlOf({ kind, records }, limits) {
    if (records.length === 0)
        return 0;
    const lowest = Math.min(...records.map(({ ttl }) => ttl));
    const { minTtl = 0, maxTtl = Infinity, maxNegativeTtl = maxTtl } = limits;
    return Math.min(Math.max(lowest, minTtl), kind === 'records' ? maxTtl : maxNegativeTtl);
}
function cache_withTtl(known, ttl) {
    return { ...known, records: known.records.map((record) => aged(record, ttl)) };
}
function aged(record, ttl) {
    return { ...record, ttl };
}

;// CONCATENATED MODULE: ./build/js/demo/resolver.js






/** Where real resolvers give up on a chain of aliases. */
const resolver_MAX_ALIASES = 16;
/** A resolver with an empty cache. It does not validate; a question without RD is refused, as by a resolver that nobody may snoop on. */
function createResolver(options) {
    const cache = createCache(options.now, options.limits);
    const find = (name, type) => {
        const kept = cache.get(name, type);
        if (kept)
            return kept;
        const known = learn(options.zones(), name, type);
        if (known)
            cache.keep(name, type, known);
        return cache.get(name, type) ?? known;
    };
    return (query) => {
        const [question] = query.question;
        const whole = question && query.flags.rd ? resolve(question, find) : failure('REFUSED');
        const sections = query.edns?.dnssecOk === true ? whole : withoutDnssec(whole, question?.type ?? 'ANY');
        const response = responseTo(query, sections);
        return { ...response, flags: { ...response.flags, ra: true } };
    };
}
function resolve(question, find) {
    const answer = [];
    let name = question.name;
    for (let aliases = 0; aliases <= resolver_MAX_ALIASES; aliases++) {
        const known = find(name, question.type);
        if (!known)
            break;
        if (known.kind !== 'records') {
            const rcode = known.kind === 'nxdomain' ? 'NXDOMAIN' : 'NOERROR';
            return { ...failure(rcode), answer, authority: [...known.records] };
        }
        answer.push(...known.records);
        if (!known.target || question.type === 'CNAME')
            return { ...failure('NOERROR'), answer };
        name = known.target;
    }
    return failure('SERVFAIL');
}
/** What the zones say of the name; undefined when they do not lead to a server that knows. */
function learn(zones, name, type) {
    const zone = zoneFor(zones, name, type === 'DS') ?? zoneFor(zones, name);
    const found = zone && lookup(zone, name, type);
    switch (found?.kind) {
        case undefined:
        case 'referral':
            return undefined;
        case 'answer':
            return { kind: 'records', records: found.records, ...targetOf(found.records) };
        case 'alias':
            return found.target && { kind: 'records', records: found.records, target: found.target };
        case 'nodata':
        case 'nxdomain':
            return { kind: found.kind, records: [...negativeSoa(found.zone), ...denialOf(found, name)] };
    }
}
/** An alias that was asked for itself is kept as one, so that it serves the questions for other types too. */
function targetOf(records) {
    const rdata = records[0]?.rdata;
    return rdata?.type === 'CNAME' ? { target: rdata.cname } : {};
}
function failure(rcode) {
    return { aa: false, rcode, answer: [], authority: [], additional: [] };
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __nccwpck_require__(1314);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/js/net/frames.js
var net_frames = __nccwpck_require__(8806);
;// CONCATENATED MODULE: ./build/js/demo/server.js
// UDP and TCP sockets for a DNS server on loopback: octets in, octets out, all addresses on one port.



/** A port that is free at one address may be taken at another: then another one is tried. */
const PORT_TRIES = 20;
const TAKEN = new Set(['EADDRINUSE', 'EACCES']);
/** RFC 7766 section 6.2.3: a few seconds is what a server keeps an idle connection. */
const IDLE_MS = 10_000;
/**
 * Listens at the addresses, over UDP and TCP, on one port; 0 takes one that is free. Rejects with the system's error when an
 * address is not there or the port is taken.
 */
async function listen(ips, port, answer) {
    for (let tries = 1;; tries++) {
        const open = [];
        try {
            const chosen = await listenAll(ips, port, answer, open);
            return { port: chosen, stop: () => closeAll(open) };
        }
        catch (error) {
            await closeAll(open);
            const { code = '' } = error;
            if (port !== 0 || tries === PORT_TRIES || !TAKEN.has(code))
                throw error;
        }
    }
}
async function listenAll(ips, port, answer, open) {
    let shared = port;
    for (const ip of ips) {
        shared = await listenUdp(ip, shared, answer, open);
        await listenTcp(ip, shared, answer, open);
    }
    return shared;
}
async function closeAll(open) {
    await Promise.all(open.map((close) => close()));
}
function listenUdp(ip, port, answer, open) {
    const socket = (0,external_node_dgram_.createSocket)((0,external_node_net_.isIPv6)(ip) ? 'udp6' : 'udp4');
    socket.on('message', (octets, from) => {
        const response = answer(octets, { ip: from.address, overUdp: true }, ip);
        if (response)
            socket.send(response, from.port, from.address);
    });
    return new Promise((resolve, reject) => {
        socket.once('error', (error) => {
            socket.close();
            reject(error);
        });
        socket.bind({ address: ip, port, exclusive: true }, () => {
            // Windows tells a server of each client that closed its port; that concerns nobody else.
            socket.removeAllListeners('error').on('error', () => { });
            open.push(() => new Promise((closed) => void socket.close(closed)));
            resolve(socket.address().port);
        });
    });
}
function listenTcp(ip, port, answer, open) {
    const connections = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        connections.add(socket);
        socket.once('close', () => connections.delete(socket));
        converse(socket, (octets) => answer(octets, { ip: socket.remoteAddress ?? '', overUdp: false }, ip));
    });
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host: ip, port, exclusive: true }, () => {
            open.push(() => {
                for (const socket of connections)
                    socket.destroy();
                return new Promise((closed) => void server.close(() => closed()));
            });
            resolve();
        });
    });
}
function converse(socket, answer) {
    const frames = (0,net_frames/* createFrames */.Vb)();
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    // A client that resets its connection is gone, and that is all there is to it.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
        for (const octets of frames.push(chunk)) {
            const response = answer(octets);
            if (response)
                socket.write((0,net_frames/* frame */.Gt)(response));
        }
    });
}

;// CONCATENATED MODULE: ./build/js/demo/story.js
// The demo's story as data: a challenge record that is missing, then shown by one server, then by the other.
/** The zone in which the record is awaited. */
const ZONE = 'example.com.';
/** The owner name of the record. */
const DOMAIN = '_acme-challenge.example.com';
/** A dns-01 value: 43 characters of base64url (RFC 8555 section 8.4). */
const EXPECTED = '1nFWh8MV6Tj0SjIxsnmF9lDiv6QqA18Ew4zH1thazx8';
/** The same with a small L where a capital i belongs. */
const MISTYPED = '1nFWh8MV6Tj0SjlxsnmF9lDiv6QqA18Ew4zH1thazx8';
/** A second or two of nothing, one server, then the other: long enough to watch, short enough not to bore. */
const READY_STORY = [
    { after: 4000, server: 'ns1', value: EXPECTED },
    { after: 8000, server: 'ns2', value: EXPECTED },
];
/** Both servers come to show a value that no wait will cure. */
const WRONG_STORY = [
    { after: 3000, server: 'ns1', value: MISTYPED },
    { after: 5000, server: 'ns2', value: MISTYPED },
];
/** Everything is there from the beginning. */
const STILL = [
    { after: 0, server: 'ns1', value: EXPECTED },
    { after: 0, server: 'ns2', value: EXPECTED },
];

;// CONCATENATED MODULE: ./build/js/demo/tree.js
// The demo's tree of zones (root, com, example.com) at a moment of its story.



/** Seconds. */
const TTL = 60;
const FIRST_SERIAL = 2026112201;
const SOA_TIMES = '3600 600 604800 30';
/** The tree at these addresses, with this story. */
function plantTree(layout, story) {
    const registry = registryZones(layout);
    const made = new Map();
    const example = (server, elapsed) => {
        const scene = story.findLast((scene) => scene.server === server && scene.after <= elapsed);
        const zone = made.get(scene?.value) ?? exampleZone(layout, scene?.value);
        made.set(scene?.value, zone);
        return zone;
    };
    return (ip, elapsed) => servedZones([
        ...(ip === layout.registry ? registry : []),
        ...(ip === layout.ns1 ? [example('ns1', elapsed)] : []),
        ...(ip === layout.ns2 ? [example('ns2', elapsed)] : []),
    ]);
}
function registryZones(layout) {
    const root = `
@ ${soaOf('ns.registry')}
@ NS ns.registry
com NS ns.registry
${address('ns.registry', layout.registry)}`;
    const com = `
@ ${soaOf('ns.registry.')}
@ NS ns.registry.
example NS ns1.example
example NS ns2.example
${address('ns1.example', layout.ns1)}
${address('ns2.example', layout.ns2)}`;
    return [zoneFromText((0,wire_name/* parseName */.$q)('.'), root, TTL), zoneFromText((0,wire_name/* parseName */.$q)('com.'), com, TTL)];
}
/** The zone before or after the record was added, which raised its serial. */
function exampleZone(layout, value) {
    const serial = value === undefined ? FIRST_SERIAL : FIRST_SERIAL + 1;
    const text = `
@ ${soaOf('ns1', serial)}
@ NS ns1
@ NS ns2
@ A 192.0.2.80
${address('ns1', layout.ns1)}
${address('ns2', layout.ns2)}
${value === undefined ? '' : `${DOMAIN}. TXT "${value}"`}`;
    return zoneFromText((0,wire_name/* parseName */.$q)(ZONE), text, TTL);
}
function soaOf(primary, serial = FIRST_SERIAL) {
    return `SOA ${primary} hostmaster ${serial} ${SOA_TIMES}`;
}
function address(host, ip) {
    return `${host} ${ip.includes(':') ? 'AAAA' : 'A'} ${ip}`;
}

;// CONCATENATED MODULE: ./build/js/demo/demo.js
// The demo's servers on loopback: they play the story, or hold still, until they are stopped.







/** Linux and Windows have all of 127.0.0.0/8. */
const WIDE = { registry: '127.0.0.1', ns1: '127.0.0.2', ns2: '127.0.0.3' };
/** macOS has one address of each family: one server holds all zones, the other only the last. */
const NARROW = { registry: '127.0.0.1', ns1: '127.0.0.1', ns2: '::1' };
/** The resolver shares an address with the root, so it stands at a port of its own. */
const RESOLVER_IP = '127.0.0.1';
/** RFC 7873 section 6 asks for 64 bits of entropy at least. */
const COOKIE_SECRET_OCTETS = 16;
/**
 * Starts the story: the record is missing, then at one server, then at both, within 8 s; with `fail` both servers end with a wrong
 * value. `port` 0, the default, takes a free one; the resolver has the next. Rejects with the system's error when the port is taken.
 */
function startDemo(options = {}) {
    return start(options.port ?? 0, options.fail === true ? WRONG_STORY : READY_STORY);
}
/** Serves the same zones with the record in place, without a story. `port` as for `startDemo`. */
function startServing(options = {}) {
    return start(options.port ?? 0, STILL);
}
async function start(port, story) {
    const servers = await startServers(port, story);
    try {
        const resolver = await startResolver(servers, port === 0 ? 0 : port + 1);
        return {
            roots: [demo_endpoint(servers.layout.registry, servers.port)],
            resolver: demo_endpoint(RESOLVER_IP, resolver.port),
            domain: DOMAIN,
            expected: EXPECTED,
            stop: async () => {
                await Promise.all([servers.stop(), resolver.stop()]);
            },
        };
    }
    catch (error) {
        await servers.stop();
        throw error;
    }
}
async function startServers(port, story) {
    try {
        return await occupy(WIDE, port, story);
    }
    catch (error) {
        if (error.code !== 'EADDRNOTAVAIL')
            throw error;
        return occupy(NARROW, port, story);
    }
}
async function occupy(layout, port, story) {
    const world = (0,node_world/* nodeWorld */.$)();
    const jar = { secret: world.random(COOKIE_SECRET_OCTETS) };
    const tree = plantTree(layout, story);
    const began = world.now();
    const zonesOf = (ip) => tree(ip, world.now() - began);
    const ips = new Set([layout.registry, layout.ns1, layout.ns2]);
    const servers = await listen([...ips], port, (octets, caller, ip) => respondToOctets(zonesOf(ip), octets, caller, jar));
    return { ...servers, layout, zonesOf };
}
function startResolver({ layout, zonesOf }, port) {
    const world = (0,node_world/* nodeWorld */.$)();
    const sources = [layout.registry, layout.ns1];
    const zones = {
        get: (apexKey) => sources.map((ip) => zonesOf(ip).get(apexKey)).find((zone) => zone !== undefined),
    };
    const resolve = createResolver({ zones: () => zones, now: () => world.now() });
    return listen([RESOLVER_IP], port, (octets, caller) => answerOctets(octets, caller, resolve));
}
function demo_endpoint(ip, port) {
    return (0,endpoint/* presentEndpoint */.D3)({ transport: 'udp', ip, port });
}

// EXTERNAL MODULE: ./build/js/report/exit.js
var exit = __nccwpck_require__(973);
// EXTERNAL MODULE: ./build/js/report/visible.js
var visible = __nccwpck_require__(2987);
// EXTERNAL MODULE: ./build/js/terminal/check.js + 164 modules
var check = __nccwpck_require__(2716);
;// CONCATENATED MODULE: ./build/js/terminal/demo.js
// The demo: the gate against an authoritative zone on loopback, in which a record appears late, or wrong.




/** The story ends well before; a demo that does not is stopped. */
const TIMEOUT = '18s';
/** Plays the story and gives the exit status of the gate. */
async function runDemo(fail, world, screen, signal) {
    const demo = await startDemo({ fail });
    const { roots, domain, expected } = demo;
    const settings = { domains: domain, 'expected-values': expected, roots: roots.join('\n'), timeout: TIMEOUT };
    screen.note(`$ cert-ready ${domain} TXT "${expected}" --roots ${roots.join(',')} --timeout ${TIMEOUT}\n`);
    try {
        return await (0,check/* runCheck */.k)(settings, { json: false, watch: false }, world, screen, signal);
    }
    finally {
        await demo.stop();
    }
}
/** Serves the zones of the demo, as they are in the end, until the signal aborts; gives the exit status. */
async function serveDemo(port, screen, signal) {
    const demo = await startServing(port === undefined ? {} : { port }).catch((error) => {
        screen.note((0,visible/* logLine */.BP)(`error: the demo cannot be served: ${error.message}`));
    });
    if (!demo)
        return exit/* EXIT */.d.badInput;
    screen.print(JSON.stringify({
        roots: demo.roots,
        resolver: demo.resolver,
        domain: demo.domain,
        expected: demo.expected,
    }));
    await new Promise((done) => signal.addEventListener('abort', () => done()));
    await demo.stop();
    return exit/* EXIT */.d.ready;
}


/***/ }),

/***/ 4248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3136);
/* harmony import */ var _diagnose_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7477);
/* harmony import */ var _report_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(973);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2987);
// `cert-ready explain ID`: the section of docs/diagnoses.md, offline.






/** Prints what an id means; without one, all ids. Gives the exit status. */
function explain(id, screen) {
    if (id === undefined) {
        for (const known of _diagnose_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .RULE_IDS */ .I)
            screen.print(known);
        return _report_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.ready;
    }
    const text = sectionOf(id);
    if (text === undefined) {
        screen.note((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(`error: there is no diagnosis "${id}"; cert-ready explain lists them all`));
        return _report_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.badInput;
    }
    screen.print(text);
    return _report_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.ready;
}
/** From src/terminal/ as from dist/cli/. Joined in parts, or the bundler would take it for a module. */
const PAGE = ['..', '..', 'docs', 'diagnoses.md'];
/** From the heading that is the id to the next of its kind. */
function sectionOf(id) {
    const page = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), ...PAGE), 'utf8');
    const section = page.split(/^## /m).find((part) => part.startsWith(`${id}\n`));
    return section?.trim();
}


/***/ }),

/***/ 9189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./build/js/config/settings.js + 11 modules
var settings = __nccwpck_require__(3586);
;// CONCATENATED MODULE: ./build/js/config/documentation.js
// What people read about the settings: the descriptions in action.yml (from which the README has them) and the flags in --help.

/** The width in which terminals and people read well, and how far the sentences stand in. */
const COLUMNS = 100;
const INDENT = '      ';
/** What action.yml says of a setting; a fallback stands beside it, as the default. */
function descriptionOf({ sentence, otherwise }) {
    return otherwise === undefined ? sentence : `${sentence} Default: ${otherwise}`;
}
/** The flags of the terminal with their sentences, in lines. */
function flagsHelp() {
    return settings/* SETTING_NAMES */.O.map((name) => ({ name, setting: settings/* SETTINGS */.y[name] }))
        .filter(({ setting }) => setting.actionOnly !== true)
        .map(({ name, setting }) => `  --${name} ${setting.repeatable ? 'TEXT ...' : 'TEXT'}\n${wrapped(flagSentence(setting))}`)
        .join('\n');
}
function flagSentence(setting) {
    const { fallback } = setting;
    return fallback === undefined ? descriptionOf(setting) : `${setting.sentence} Default: \`${fallback}\`.`;
}
function wrapped(text) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= COLUMNS)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(`${INDENT}${word}`);
    }
    return lines.join('\n');
}

// EXTERNAL MODULE: ./build/js/version.js
var version = __nccwpck_require__(4306);
;// CONCATENATED MODULE: ./build/js/terminal/help.js
// What `--help` says.


/** The whole help, ready to be printed. */
function helpText() {
    return `cert-ready ${version/* VERSION */.x}: wait until DNS is ready for a certificate, and say why when it is not.

Usage:
  cert-ready NAME... [TYPE] [VALUE...] [flags]
  cert-ready NAME... --challenge dns-01 --ca letsencrypt [VALUE...]
  cert-ready < records.zone            zone-file lines: name TYPE value
  cert-ready explain ID                what a diagnosis means and how to cure it
  cert-ready demo [--fail]             the gate against servers of its own on loopback
  cert-ready demo --serve [--port N]   those servers alone, until it is interrupted

Flags:
${flagsHelp()}
  --json
      Print the JSON report instead of the text.
  --watch
      Redraw one line per server while waiting.
  --help, --version

Exit status: 0 ready, 1 not ready, 2 bad input, 3 could not tell.
`;
}


/***/ }),

/***/ 1791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ screenOf)
/* harmony export */ });
// The terminal: results on standard output, progress on standard error, colours and redrawing only where people look on.
/** What a terminal that does not tell its size has at least. */
const USUAL = { columns: 80, rows: 24 };
/** The screen of a process. `NO_COLOR`, `CI` and `TERM=dumb` are obeyed. */
function screenOf({ stdout, stderr, env }) {
    const plain = isSet(env['NO_COLOR']) || env['TERM'] === 'dumb';
    return {
        print: (line) => void stdout.write(`${line}\n`),
        note: (line) => void stderr.write(`${line}\n`),
        color: stdout.isTTY === true && !plain,
        live: stderr.isTTY === true && !plain && !isSet(env['CI']),
        size: () => ({ columns: stderr.columns ?? USUAL.columns, rows: stderr.rows ?? USUAL.rows }),
    };
}
function isSet(value) {
    return value !== undefined && value !== '';
}


/***/ }),

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
// What is said of a command line that cannot be read.
/** A command line that cannot be read; the message says what was given and what is allowed. */
class UsageError extends Error {
    name = 'UsageError';
}
/** The end of a message: what was probably meant, where that is known. */
function didYouMean(meant) {
    return meant === undefined ? '' : ` Did you mean ${meant}?`;
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
// Standard output and error as they are when nobody listens any more: `| head -1` has read enough, a disk is full.
/**
 * Keeps what cannot be printed from ending the run, whose exit status is that of the verdict. `tell` hears, once for each stream,
 * why nothing more is printed, unless it is that its reader has left.
 */
function outliveReaders(streams, tell) {
    for (const stream of streams) {
        let told = false;
        stream.on('error', ({ code, message }) => {
            if (told || code === 'EPIPE')
                return;
            told = true;
            tell(`not everything could be printed: ${message}`);
        });
    }
}


/***/ }),

/***/ 4306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// The version of cert-ready, the same as in package.json.
/** As it stands in reports, in the log and in the footer of a summary. */
const VERSION = '0.1.0';


/***/ }),

/***/ 5730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ edeText)
/* harmony export */ });
// The extended DNS errors (RFC 8914) that IANA has assigned, in its words.
const EDE_TEXTS = [
    'Other Error',
    'Unsupported DNSKEY Algorithm',
    'Unsupported DS Digest Type',
    'Stale Answer',
    'Forged Answer',
    'DNSSEC Indeterminate',
    'DNSSEC Bogus',
    'Signature Expired',
    'Signature Not Yet Valid',
    'DNSKEY Missing',
    'RRSIGs Missing',
    'No Zone Key Bit Set',
    'NSEC Missing',
    'Cached Error',
    'Not Ready',
    'Blocked',
    'Censored',
    'Filtered',
    'Prohibited',
    'Stale NXDOMAIN Answer',
    'Not Authoritative',
    'Not Supported',
    'No Reachable Authority',
    'Network Error',
    'Invalid Data',
    'Signature Expired before Valid',
    'Too Early',
    'Unsupported NSEC3 Iterations Value',
    'Unable to conform to policy',
    'Synthesized',
    'Invalid Query Type',
    'Rate Limited',
    'Over Quota',
    'Negative Trust Anchor',
];
/** What an extended DNS error code means; `EDE` and its number for one that is not assigned. */
function edeText(code) {
    return EDE_TEXTS[code] ?? `EDE ${code}`;
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ octetTexts),
/* harmony export */   hr: () => (/* binding */ decimalEscape),
/* harmony export */   yF: () => (/* binding */ readEscape)
/* harmony export */ });
// The escapes of the presentation format (RFC 1035 section 5.1): `\DDD` for an octet, `\X` for a character that would mean something.
const BACKSLASH = 0x5c;
const DECIMAL_ESCAPE = /\\(?:[01]\d\d|2[0-4]\d|25[0-5])/y;
/** One octet as `\DDD`. */
function decimalEscape(octet) {
    return `\\${octet.toString().padStart(3, '0')}`;
}
/** The escape that begins with the backslash at `at`; undefined when it is cut off, over 255 or not ASCII. */
function readEscape(text, at) {
    const next = text.charCodeAt(at + 1);
    if (next >= 0x30 && next <= 0x39) {
        DECIMAL_ESCAPE.lastIndex = at;
        return DECIMAL_ESCAPE.test(text) ? { octet: Number(text.slice(at + 1, at + 4)), length: 4 } : undefined;
    }
    return next < 0x80 ? { octet: next, length: 2 } : undefined;
}
/**
 * The text of each of the 256 octets: printable ASCII as it is, the characters of `special` after a backslash, everything
 * else (control characters, DEL, non-ASCII and the characters of `decimal`) as `\DDD`.
 */
function octetTexts(special, decimal = '') {
    return Array.from({ length: 256 }, (_, octet) => {
        const character = String.fromCharCode(octet);
        if (octet < 0x20 || octet > 0x7e || decimal.includes(character))
            return decimalEscape(octet);
        return octet === BACKSLASH || special.includes(character) ? `\\${character}` : character;
    });
}


/***/ }),

/***/ 3647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cC: () => (/* reexport */ wire_error/* WireError */.c),
  Y8: () => (/* reexport */ decodeMessage),
  eP: () => (/* reexport */ edeOf),
  mH: () => (/* reexport */ encodeMessage)
});

;// CONCATENATED MODULE: ./build/js/wire/header.js
// The flag bits of the header's second 16-bit word and of the OPT record's TTL, shared by encode and decode.
/** Bits of the second word of the header. */
const HEADER_BITS = {
    qr: 0x8000,
    aa: 0x0400,
    tc: 0x0200,
    rd: 0x0100,
    ra: 0x0080,
    ad: 0x0020,
    cd: 0x0010,
};
/** Where the OPCODE begins in that word. */
const OPCODE_SHIFT = 11;
/** The bits of an OPCODE and of the header's part of the RCODE. */
const NIBBLE = 0x0f;
/** The DO bit in the low half of the OPT record's TTL. */
const DNSSEC_OK = 0x8000;
/** A message is no longer than its length prefix can say (RFC 1035 section 4.2.2). */
const MAX_MESSAGE_OCTETS = 0xffff;

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/wire/rdata.js + 12 modules
var wire_rdata = __nccwpck_require__(9100);
// EXTERNAL MODULE: ./build/js/wire/read-name.js
var read_name = __nccwpck_require__(8474);
// EXTERNAL MODULE: ./build/js/wire/reader.js
var wire_reader = __nccwpck_require__(5327);
// EXTERNAL MODULE: ./build/js/wire/registry.js
var registry = __nccwpck_require__(487);
// EXTERNAL MODULE: ./build/js/wire/wire-error.js
var wire_error = __nccwpck_require__(6002);
;// CONCATENATED MODULE: ./build/js/wire/decode.js
// Turns octets into a message, or into one WireError: a faulty message is never read in part.







const OPT = (0,registry/* typeNumber */.OW)('OPT');
const MISPLACED_OPT = 'an OPT record is doubled, not at the root or not in the additional section';
/** A TTL with the top bit set counts as zero (RFC 2181 section 8). */
const MAX_TTL = 0x7fff_ffff;
const TYPE_AND_CLASS_OCTETS = 4;
const NO_RECORDS = [];
const NO_OPTIONS = [];
/**
 * Reads a message; it keeps nothing of `bytes`. Throws a WireError for any fault in it. A truncated message (TC) may end before
 * its counts are reached, if it ends between two records. With `asked` the question is not read but taken from there, so that
 * the names of the answer are in the case in which the caller wrote them, and cost nothing.
 */
function decodeMessage(bytes, asked) {
    if (bytes.length > MAX_MESSAGE_OCTETS) {
        throw new wire_error/* WireError */.c('message-too-long', MAX_MESSAGE_OCTETS, 'the message has more than 65535 octets');
    }
    const reader = (0,wire_reader/* openReader */.cE)(bytes);
    const id = (0,wire_reader/* readU16 */.Vv)(reader);
    const bits = (0,wire_reader/* readU16 */.Vv)(reader);
    const opcode = (bits >>> OPCODE_SHIFT) & NIBBLE;
    const flags = flagsOf(bits);
    const questions = (0,wire_reader/* readU16 */.Vv)(reader);
    const answers = (0,wire_reader/* readU16 */.Vv)(reader);
    const authorities = (0,wire_reader/* readU16 */.Vv)(reader);
    const additionals = (0,wire_reader/* readU16 */.Vv)(reader);
    if (opcode === registry/* OPCODE_QUERY */.u && questions > 1) {
        throw new wire_error/* WireError */.c('question-count', 4, `the message has ${questions} questions, a query has one (RFC 9619)`);
    }
    const question = asked && questions === 1 ? [skipQuestion(reader, asked)] : readQuestions(reader, questions);
    const opts = [];
    const answer = readSection(reader, answers, flags.tc);
    const authority = readSection(reader, authorities, flags.tc);
    const additional = readSection(reader, additionals, flags.tc, opts);
    const [opt] = opts;
    if (reader.at < reader.end) {
        throw new wire_error/* WireError */.c('trailing-octets', reader.at, `${reader.end - reader.at} octets follow the last record`);
    }
    const rcode = (0,registry/* rcodeName */.Z$)(((opt?.highRcode ?? 0) << 4) | (bits & NIBBLE));
    return opt
        ? { id, opcode, flags, rcode, question, answer, authority, additional, edns: opt.edns }
        : { id, opcode, flags, rcode, question, answer, authority, additional };
}
function flagsOf(bits) {
    return {
        qr: (bits & HEADER_BITS.qr) !== 0,
        aa: (bits & HEADER_BITS.aa) !== 0,
        tc: (bits & HEADER_BITS.tc) !== 0,
        rd: (bits & HEADER_BITS.rd) !== 0,
        ra: (bits & HEADER_BITS.ra) !== 0,
        ad: (bits & HEADER_BITS.ad) !== 0,
        cd: (bits & HEADER_BITS.cd) !== 0,
    };
}
function readQuestions(reader, count) {
    return Array.from({ length: count }, () => readQuestion(reader));
}
/** Goes on behind the question; pointers to its name mean the name that was asked. */
function skipQuestion(reader, { question, end }) {
    (0,wire_reader/* keepName */.je)(reader, { name: question.name, start: reader.at, end: end - TYPE_AND_CLASS_OCTETS });
    reader.at = end;
    return question;
}
function readQuestion(reader) {
    return { name: (0,read_name/* readName */.M)(reader), type: (0,registry/* typeName */.go)((0,wire_reader/* readU16 */.Vv)(reader)), class: (0,wire_reader/* readU16 */.Vv)(reader) };
}
/** The records of a section; the OPT record goes to `opts`, where there may be one. */
function readSection(reader, count, mayBeCut, opts) {
    let records;
    for (let left = count; left > 0; left--) {
        const at = reader.at;
        if (mayBeCut && at === reader.end)
            break;
        const name = (0,read_name/* readName */.M)(reader);
        const type = (0,wire_reader/* readU16 */.Vv)(reader);
        if (type !== OPT)
            records = append(records, readRecord(reader, name, type));
        else if (opts?.length === 0 && name === wire_name/* ROOT */.Dl)
            opts.push(readOpt(reader));
        else
            throw new wire_error/* WireError */.c('opt', at, MISPLACED_OPT);
    }
    return records ?? NO_RECORDS;
}
/** Most sections have one record: an array that is made with it takes no room for more. */
function append(list, item) {
    if (list === undefined)
        return [item];
    list.push(item);
    return list;
}
function readRecord(reader, name, type) {
    const recordClass = (0,wire_reader/* readU16 */.Vv)(reader);
    const ttl = (0,wire_reader/* readU32 */.PF)(reader);
    const end = openBox(reader);
    const rdata = (0,wire_rdata/* readRdata */.bD)(reader, layoutOf(type, recordClass));
    closeBox(reader, end);
    return { name, class: recordClass, ttl: ttl > MAX_TTL ? 0 : ttl, rdata };
}
/** The type whose fields the RDATA has. Outside IN the same number may mean other fields (RFC 3597 section 2), but for TXT in CH. */
function layoutOf(type, recordClass) {
    const name = (0,registry/* typeName */.go)(type);
    return recordClass === registry/* CLASS_IN */.NH || (recordClass === registry/* CLASS_CH */.Lg && name === 'TXT') ? name : `TYPE${type}`;
}
function readOpt(reader) {
    const udpSize = (0,wire_reader/* readU16 */.Vv)(reader);
    const highRcode = (0,wire_reader/* readU8 */.eo)(reader);
    const version = (0,wire_reader/* readU8 */.eo)(reader);
    const dnssecOk = ((0,wire_reader/* readU16 */.Vv)(reader) & DNSSEC_OK) !== 0;
    const end = openBox(reader);
    const options = readOptions(reader);
    closeBox(reader, end);
    return { edns: { udpSize, version, dnssecOk, options }, highRcode };
}
function readOptions(reader) {
    let options;
    while (reader.at < reader.end) {
        const at = reader.at;
        const code = (0,wire_reader/* readU16 */.Vv)(reader);
        const data = (0,wire_reader/* readOctets */.pQ)(reader, (0,wire_reader/* readU16 */.Vv)(reader));
        if (code === registry/* EDNS_OPTION */.B.EDE && data.length < 2) {
            throw new wire_error/* WireError */.c('rdata', at, 'an extended DNS error has no code');
        }
        options = append(options, { code, data });
    }
    return options ?? NO_OPTIONS;
}
/** Reads RDLENGTH, and lets the reader end after so many octets. Returns where it ended before. */
function openBox(reader) {
    const length = (0,wire_reader/* readU16 */.Vv)(reader);
    const { at, end } = reader;
    if (at + length > end) {
        throw new wire_error/* WireError */.c('truncated', at, `RDLENGTH is ${length}, ${end - at} octets are left`);
    }
    reader.end = at + length;
    reader.overrun = 'rdata-overrun';
    return end;
}
function closeBox(reader, end) {
    reader.end = end;
    reader.overrun = 'truncated';
}

// EXTERNAL MODULE: ./build/js/wire/writer.js
var wire_writer = __nccwpck_require__(5711);
;// CONCATENATED MODULE: ./build/js/wire/encode.js
// Turns a message into octets.





/**
 * The message as octets. Names are compressed (owner names, and RDATA of the types of RFC 1035); the OPT record comes last.
 * Throws a RangeError for a number that does not fit its field and for more than 65535 octets, an RdataError for bad RDATA.
 */
function encodeMessage(message) {
    const { id, question, answer, authority, additional, edns } = message;
    const rcode = (0,registry/* rcodeNumber */.Ne)(message.rcode);
    if (rcode > NIBBLE && !edns)
        throw new RangeError(`RCODE ${message.rcode} needs EDNS`);
    const records = answer.length + authority.length + additional.length;
    const writer = (0,wire_writer/* openWriter */.Kn)({ compress: records > 0 });
    (0,wire_writer/* writeU16 */.gd)(writer, fit(id, 0xffff, 'id'));
    (0,wire_writer/* writeU16 */.gd)(writer, flagBits(message.flags) | (fit(message.opcode, NIBBLE, 'opcode') << OPCODE_SHIFT) | (rcode & NIBBLE));
    (0,wire_writer/* writeU16 */.gd)(writer, question.length);
    (0,wire_writer/* writeU16 */.gd)(writer, answer.length);
    (0,wire_writer/* writeU16 */.gd)(writer, authority.length);
    (0,wire_writer/* writeU16 */.gd)(writer, additional.length + (edns ? 1 : 0));
    for (const asked of question)
        writeQuestion(writer, asked);
    for (const section of [answer, authority, additional])
        for (const record of section)
            writeRecord(writer, record);
    if (edns)
        writeOpt(writer, edns, rcode >>> 4);
    if (writer.at > MAX_MESSAGE_OCTETS) {
        throw new RangeError(`the message has ${writer.at} octets, ${MAX_MESSAGE_OCTETS} are allowed`);
    }
    return (0,wire_writer/* closeWriter */.ey)(writer);
}
function flagBits(flags) {
    let bits = 0;
    if (flags.qr)
        bits |= HEADER_BITS.qr;
    if (flags.aa)
        bits |= HEADER_BITS.aa;
    if (flags.tc)
        bits |= HEADER_BITS.tc;
    if (flags.rd)
        bits |= HEADER_BITS.rd;
    if (flags.ra)
        bits |= HEADER_BITS.ra;
    if (flags.ad)
        bits |= HEADER_BITS.ad;
    if (flags.cd)
        bits |= HEADER_BITS.cd;
    return bits;
}
function writeQuestion(writer, question) {
    (0,wire_writer/* writeName */.dZ)(writer, question.name);
    (0,wire_writer/* writeU16 */.gd)(writer, (0,registry/* typeNumber */.OW)(question.type));
    (0,wire_writer/* writeU16 */.gd)(writer, fit(question.class ?? registry/* CLASS_IN */.NH, 0xffff, 'class'));
}
function writeRecord(writer, record) {
    (0,wire_writer/* writeName */.dZ)(writer, record.name);
    (0,wire_writer/* writeU16 */.gd)(writer, (0,registry/* typeNumber */.OW)(record.rdata.type));
    (0,wire_writer/* writeU16 */.gd)(writer, fit(record.class, 0xffff, 'class'));
    (0,wire_writer/* writeU32 */.A)(writer, fit(record.ttl, 0x7fff_ffff, 'TTL'));
    const start = (0,wire_writer/* openLength */.T5)(writer);
    (0,wire_rdata/* writeRdata */.q1)(writer, record.rdata);
    (0,wire_writer/* fillLength */.GY)(writer, start);
}
function writeOpt(writer, edns, highRcode) {
    (0,wire_writer/* writeName */.dZ)(writer, wire_name/* ROOT */.Dl);
    (0,wire_writer/* writeU16 */.gd)(writer, (0,registry/* typeNumber */.OW)('OPT'));
    (0,wire_writer/* writeU16 */.gd)(writer, fit(edns.udpSize, 0xffff, 'UDP size'));
    (0,wire_writer/* writeU8 */.Hh)(writer, highRcode);
    (0,wire_writer/* writeU8 */.Hh)(writer, fit(edns.version, 0xff, 'EDNS version'));
    (0,wire_writer/* writeU16 */.gd)(writer, edns.dnssecOk ? DNSSEC_OK : 0);
    const start = (0,wire_writer/* openLength */.T5)(writer);
    for (const { code, data } of edns.options) {
        (0,wire_writer/* writeU16 */.gd)(writer, fit(code, 0xffff, 'EDNS option code'));
        (0,wire_writer/* writeU16 */.gd)(writer, fit(data.length, 0xffff, 'EDNS option length'));
        (0,wire_writer/* writeOctets */.Og)(writer, data);
    }
    (0,wire_writer/* fillLength */.GY)(writer, start);
}
function fit(value, limit, what) {
    if (!Number.isInteger(value) || value < 0 || value > limit) {
        throw new RangeError(`${what} ${value} is not within 0 to ${limit}`);
    }
    return value;
}

// EXTERNAL MODULE: ./build/js/wire/escape.js
var wire_escape = __nccwpck_require__(8535);
;// CONCATENATED MODULE: ./build/js/wire/ede-option.js
// Reads the extended DNS errors (RFC 8914) of a message into text that is safe to print.


const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Characters that are not shown as themselves: controls, direction marks and other format characters, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/gu;
/** The extended DNS errors in the order of the message. Octets that are not UTF-8 and invisible characters become `\DDD`. */
function edeOf(message) {
    const options = message.edns?.options ?? [];
    return options
        .filter(({ code, data }) => code === registry/* EDNS_OPTION */.B.EDE && data.length >= 2)
        .map(({ data }) => readError(data));
}
function readError(data) {
    const [high = 0, low = 0] = data;
    // The text may end in a NUL (RFC 8914 section 2).
    const end = data.at(-1) === 0 && data.length > 2 ? -1 : data.length;
    return { code: (high << 8) | low, text: presentUtf8(data.subarray(2, end)) };
}
function presentUtf8(octets) {
    try {
        return decoder.decode(octets).replaceAll(INVISIBLE, escapeCharacter);
    }
    catch {
        return Array.from(octets, (octet) => (octet > 0x7e ? (0,wire_escape/* decimalEscape */.hr)(octet) : escapeAscii(octet))).join('');
    }
}
function escapeAscii(octet) {
    return String.fromCharCode(octet).replace(INVISIBLE, escapeCharacter);
}
function escapeCharacter(character) {
    return character === '\\' ? '\\\\' : Array.from(encoder.encode(character), wire_escape/* decimalEscape */.hr).join('');
}

;// CONCATENATED MODULE: ./build/js/wire/message.js
// DNS messages as values, and the two functions that turn them into octets and back (RFC 1035 section 4, RFC 6891).






/***/ }),

/***/ 9363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   Bh: () => (/* binding */ presentName),
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   J4: () => (/* binding */ isSubdomain),
/* harmony export */   JM: () => (/* binding */ equalNames),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   NL: () => (/* binding */ distinctNames),
/* harmony export */   Qb: () => (/* binding */ NameError),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _X: () => (/* binding */ MAX_NAME_OCTETS),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   kJ: () => (/* binding */ labelKey),
/* harmony export */   nb: () => (/* binding */ lowerOctet),
/* harmony export */   nu: () => (/* binding */ prependLabel),
/* harmony export */   qJ: () => (/* binding */ replaceSuffix),
/* harmony export */   xg: () => (/* binding */ MAX_LABEL_OCTETS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8535);
// Domain names as labels of octets: their limits, their text both ways, their order. Knows nothing of messages and pointers.

/** A text or a list of labels that is no domain name; the message says why. */
class NameError extends Error {
    name = 'NameError';
}
/** RFC 1035 section 2.3.4. */
const MAX_LABEL_OCTETS = 63;
/** RFC 1035 section 2.3.4: all labels with their length octets, and the root's. */
const MAX_NAME_OCTETS = 255;
/** The name of the root zone. */
const ROOT = { labels: [], key: '.' };
const LABEL_TEXT = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .octetTexts */ .MD)('."\\;()@$', ' ');
const KEY_TEXT = LABEL_TEXT.map((text) => text.toLowerCase());
const NO_LABEL = new Uint8Array();
/** Nearly every name is made of letters, digits, hyphens and underscores, which stand for themselves, in labels that are not too long. */
const PLAIN_NAME = /^(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?$/;
/** The text of a name has an octet for each dot and each character; with the final dot only the root's length octet is not in it. */
const MAX_PLAIN_CHARACTERS = MAX_NAME_OCTETS - 2;
/** The name with these labels. Throws a NameError for an empty or too long label, or a name over 255 octets. */
function nameOf(labels) {
    let key = '';
    let octets = 1;
    for (const label of labels) {
        const text = labelKey(label, 0, label.length);
        if (label.length === 0)
            throw new NameError(`empty label after "${key}"`);
        if (label.length > MAX_LABEL_OCTETS) {
            throw new NameError(`label "${text}" has ${label.length} octets, the limit is ${MAX_LABEL_OCTETS}`);
        }
        key += `${text}.`;
        octets += label.length + 1;
    }
    if (octets > MAX_NAME_OCTETS) {
        throw new NameError(`name "${key}" has ${octets} octets, the limit is ${MAX_NAME_OCTETS}`);
    }
    return labels.length === 0 ? ROOT : { labels, key };
}
/** The part of a key that stands for the label in `bytes` from `start` to before `end`, without a dot. */
function labelKey(bytes, start, end) {
    let text = '';
    for (let at = start; at < end; at++)
        text += KEY_TEXT[bytes[at] ?? 0] ?? '';
    return text;
}
/**
 * Reads a name in presentation format (RFC 1035 section 5.1): `\.` and `\DDD` are escapes, the final dot may be left out.
 * Throws a NameError for what is no name, and for characters outside ASCII (an IDN must be converted before).
 */
function parseName(text) {
    if (text === '.')
        return ROOT;
    if (text === '')
        throw new NameError('a name is empty; the root is written "."');
    if (text.length <= MAX_PLAIN_CHARACTERS && PLAIN_NAME.test(text))
        return unescapedName(text);
    const labels = [];
    let label = [];
    for (let at = 0; at < text.length;) {
        if (text.charAt(at) === '.') {
            labels.push(finishLabel(label, text));
            label = [];
            at += 1;
            continue;
        }
        const { octet, length } = readCharacter(text, at);
        label.push(octet);
        at += length;
        if (at === text.length)
            labels.push(finishLabel(label, text));
    }
    return nameOf(labels);
}
function unescapedName(text) {
    const labels = [];
    for (let start = 0; start < text.length;) {
        const dot = text.indexOf('.', start);
        const end = dot < 0 ? text.length : dot;
        const label = new Uint8Array(end - start);
        for (let at = start; at < end; at++)
            label[at - start] = text.charCodeAt(at);
        labels.push(label);
        start = end + 1;
    }
    const key = text.toLowerCase();
    return { labels, key: text.endsWith('.') ? key : `${key}.` };
}
function finishLabel(octets, text) {
    if (octets.length === 0) {
        throw new NameError(`name "${text}" has an empty label (two dots, or a dot in front)`);
    }
    return Uint8Array.from(octets);
}
function readCharacter(text, at) {
    const octet = text.charCodeAt(at);
    if (octet > 0x7f) {
        throw new NameError(`name "${text}" has a character outside ASCII at position ${at + 1}; write it as an A-label (xn--)`);
    }
    if (text.charAt(at) !== '\\')
        return { octet, length: 1 };
    const escape = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .readEscape */ .yF)(text, at);
    if (!escape)
        throw new NameError(`name "${text}" has a broken escape at position ${at + 1}; allowed are \\X and \\000 to \\255`);
    return escape;
}
/** The name in presentation format with the final dot, its case kept, everything that is not plain printable ASCII escaped. */
function presentName(name) {
    if (name.labels.length === 0)
        return '.';
    return name.labels.map((label) => `${presentLabel(label)}.`).join('');
}
/**
 * The name as people write it, without the final dot; the root is a dot. In small letters, for names in answers may share their
 * letters with the question, in which they are mixed at random.
 */
function plainName({ key }) {
    return key === ROOT.key ? key : key.slice(0, -1);
}
function presentLabel(label) {
    let text = '';
    for (const octet of label)
        text += LABEL_TEXT[octet] ?? '';
    return text;
}
/** Whether both are the same name (case does not count). */
function equalNames(a, b) {
    return a.key === b.key;
}
/** Each name once, in the order of their first. */
function distinctNames(names) {
    return [...new Map(names.map((name) => [name.key, name])).values()];
}
/**
 * Canonical order of names (RFC 4034 section 6.1): by labels from the right, in lower case, as unsigned octets.
 * Negative, zero or positive, as `Array.sort` wants it.
 */
function compareNames(a, b) {
    const shared = Math.min(a.labels.length, b.labels.length);
    for (let fromRight = 1; fromRight <= shared; fromRight++) {
        const order = compareLabels(a.labels.at(-fromRight), b.labels.at(-fromRight));
        if (order !== 0)
            return order;
    }
    return a.labels.length - b.labels.length;
}
function compareLabels(a = NO_LABEL, b = NO_LABEL) {
    const shared = Math.min(a.length, b.length);
    for (let at = 0; at < shared; at++) {
        const order = lowerOctet(a[at] ?? 0) - lowerOctet(b[at] ?? 0);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
/** The octet with an ASCII capital turned into its small letter (RFC 4343). */
function lowerOctet(octet) {
    return octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet;
}
/** The name without its leftmost label; the root has none. */
function parentOf(name) {
    const [first, ...rest] = name.labels;
    if (!first)
        return undefined;
    return rest.length === 0
        ? ROOT
        : { labels: rest, key: name.key.slice(labelKey(first, 0, first.length).length + 1) };
}
/** Whether `name` is `ancestor` or lies below it. */
function isSubdomain(name, ancestor) {
    const extra = name.labels.length - ancestor.labels.length;
    return (extra >= 0 && ancestor.labels.every((label, at) => compareLabels(name.labels[extra + at], label) === 0));
}
/** The name itself, its parent, and so on to the root. */
function ancestorsOf(name) {
    const chain = [];
    for (let at = name; at; at = parentOf(at))
        chain.push(at);
    return chain;
}
/** The name one label below `name`; a label given as text is in presentation format. Throws a NameError when it does not fit. */
function prependLabel(label, name) {
    return nameOf([typeof label === 'string' ? parseLabel(label) : label, ...name.labels]);
}
function parseLabel(text) {
    const [label, ...more] = parseName(text).labels;
    if (!label || more.length > 0)
        throw new NameError(`"${text}" is not one label`);
    return label;
}
/**
 * The name with the ending `from` replaced by `to`, as a DNAME does (RFC 6672 section 2.2).
 * Undefined when `name` does not end in `from`, or when the result is over 255 octets (section 2.2: YXDOMAIN).
 */
function replaceSuffix(name, from, to) {
    if (!isSubdomain(name, from))
        return undefined;
    const kept = name.labels.slice(0, name.labels.length - from.labels.length);
    const labels = [...kept, ...to.labels];
    return octetsOf(labels) > MAX_NAME_OCTETS ? undefined : nameOf(labels);
}
/** The name with its ASCII letters in lower case (RFC 4034 section 6.2). */
function canonicalName(name) {
    return { labels: name.labels.map((label) => label.map(lowerOctet)), key: name.key };
}
function octetsOf(labels) {
    return labels.reduce((octets, label) => octets + label.length + 1, 1);
}


/***/ }),

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F2: () => (/* reexport */ RdataError),
  pr: () => (/* binding */ encodeRdata),
  cc: () => (/* binding */ parseRdata),
  sQ: () => (/* binding */ presentRdata),
  bD: () => (/* binding */ readRdata),
  Ad: () => (/* binding */ splitText),
  b6: () => (/* binding */ textOf),
  q1: () => (/* binding */ writeRdata)
});

// EXTERNAL MODULE: ./build/js/wire/reader.js
var wire_reader = __nccwpck_require__(5327);
// EXTERNAL MODULE: ./build/js/wire/wire-error.js
var wire_error = __nccwpck_require__(6002);
// EXTERNAL MODULE: ./build/js/wire/writer.js
var wire_writer = __nccwpck_require__(5711);
// EXTERNAL MODULE: ./build/js/wire/rdata/base32.js
var base32 = __nccwpck_require__(4791);
;// CONCATENATED MODULE: ./build/js/wire/rdata/rdata-error.js
// The one error for RDATA that cannot be read from text or written to octets.
/** RDATA that does not fit its type; the message says what was given and what is allowed. */
class RdataError extends Error {
    name = 'RdataError';
}

// EXTERNAL MODULE: ./build/js/wire/escape.js
var wire_escape = __nccwpck_require__(8535);
;// CONCATENATED MODULE: ./build/js/wire/rdata/tokens.js
// Cuts RDATA in presentation format into words and quoted strings (RFC 1035 section 5.1).


const SPACE = /[ \t\r\n]+/y;
const QUOTED = /"((?:[^"\\]|\\[^])*)"(?=[ \t\r\n]|$)/y;
// A word may hold a quoted part after an equals sign: alpn="h2,h3" (RFC 9460 section 2.1).
const WORD = /(?:[^ \t\r\n"\\;()]|\\[^]|(?<==)"(?:[^"\\]|\\[^])*")+(?=[ \t\r\n]|$)/y;
const PARENTHESIS = /[()](?=[ \t\r\n]|$)/y;
const SURROGATE = /\p{Cs}/u;
/** The words of `text`. Parentheses that stand alone group and mean nothing; a `;` must be quoted. Throws an RdataError. */
function tokensOf(text, origin) {
    if (SURROGATE.test(text))
        throw new RdataError('the text holds half a character (a lone surrogate)');
    const list = [];
    for (let at = 0; at < text.length;) {
        const skipped = match(SPACE, text, at) ?? match(PARENTHESIS, text, at);
        const quoted = skipped ? undefined : match(QUOTED, text, at);
        const found = skipped ?? quoted ?? match(WORD, text, at);
        if (!found)
            throw new RdataError(misread(text, at));
        if (!skipped)
            list.push({ text: quoted?.[1] ?? found[0], quoted: quoted !== undefined });
        at += found[0].length;
    }
    return { origin, list, at: 0 };
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
}
function misread(text, at) {
    const where = `at position ${at + 1}`;
    const rest = text.slice(at);
    if (/^"(?:[^"\\]|\\[^])*"/.test(rest))
        return `a quoted string ${where} is followed by something other than a space`;
    if (rest.startsWith('"'))
        return `the quoted string ${where} has no closing quote`;
    return `the word ${where} holds a quote, a parenthesis, a semicolon or a lone backslash; put it in quotes or write a backslash in front`;
}
/** Takes the next word. Throws an RdataError when there is none. */
function takeToken(tokens) {
    const token = tokens.list[tokens.at];
    if (!token)
        throw new RdataError('is missing');
    tokens.at += 1;
    return token;
}
/** Takes the next word, which must not be quoted. */
function takeWord(tokens) {
    const { text, quoted } = takeToken(tokens);
    if (quoted)
        throw new RdataError(`"${text}" is in quotes, which only a string may be`);
    return text;
}
/** Takes all words that are left; none of them may be quoted. */
function takeWords(tokens) {
    const words = [];
    while (tokens.at < tokens.list.length)
        words.push(takeWord(tokens));
    return words;
}
const encoder = new TextEncoder();
/** The octets that a text stands for: its escapes resolved, characters outside ASCII as UTF-8. Throws an RdataError. */
function tokens_unescape(text) {
    if (!text.includes('\\'))
        return encoder.encode(text);
    const octets = [];
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('\\', at);
        for (const octet of encoder.encode(text.slice(at, end < 0 ? text.length : end)))
            octets.push(octet);
        if (end < 0)
            break;
        const escape = (0,wire_escape/* readEscape */.yF)(text, end);
        if (!escape)
            throw new RdataError(`"${text}" has a broken escape; allowed are \\X and \\000 to \\255`);
        octets.push(escape.octet);
        at = end + escape.length;
    }
    return Uint8Array.from(octets);
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/octets.js
// Fields that are octets written as hex, Base64 or Base32: digests, keys, signatures, salts.






/** Octets up to the end of the RDATA as hex, one at least; spaces may stand between. */
const hexRest = rest(presentHex, parseHex);
/** Octets up to the end of the RDATA as Base64, one at least; spaces may stand between. */
const base64Rest = rest(presentBase64, parseBase64);
/** A salt: a length octet, then hex, `-` when empty (RFC 5155 section 3.3). */
const salt = counted((octets) => (octets.length === 0 ? '-' : presentHex(octets)), (word) => (word === '-' ? new Uint8Array() : parseHex(word)));
/** A hashed owner name: a length octet, then Base32 with the extended hex alphabet (RFC 5155 section 3.3). */
const hash = counted(base32/* encodeBase32 */.z, (word) => {
    const octets = (0,base32/* decodeBase32 */.p)(word);
    if (!octets || octets.length === 0) {
        throw new RdataError(`"${word}" is not Base32 (0 to 9 and A to V, without padding)`);
    }
    return octets;
});
/** The octets as hex in upper case. */
function presentHex(octets) {
    return bufferOf(octets).toString('hex').toUpperCase();
}
/** The octets that an even number of hex digits stands for. Throws an RdataError. */
function parseHex(text) {
    if (!/^(?:[0-9a-f]{2})*$/i.test(text)) {
        throw new RdataError(`"${text}" is not hex with two digits for each octet`);
    }
    return new Uint8Array(Buffer.from(text, 'hex'));
}
/** The octets as Base64 with padding. */
function presentBase64(octets) {
    return bufferOf(octets).toString('base64');
}
/** The octets that Base64 with padding stands for. Throws an RdataError. */
function parseBase64(text) {
    const octets = new Uint8Array(Buffer.from(text, 'base64'));
    // Buffer skips what it does not know: only what comes out as it went in is Base64.
    if (presentBase64(octets) !== text)
        throw new RdataError(`"${text}" is not Base64`);
    return octets;
}
function bufferOf(octets) {
    return Buffer.from(octets.buffer, octets.byteOffset, octets.length);
}
function rest(present, parse) {
    return {
        decode(reader) {
            if (reader.at === reader.end) {
                throw new wire_error/* WireError */.c('rdata', reader.at, 'the last field of the RDATA is empty');
            }
            return (0,wire_reader/* readRest */.XE)(reader);
        },
        encode(writer, value) {
            if (value.length === 0)
                throw new RdataError('is empty');
            (0,wire_writer/* writeOctets */.Og)(writer, value);
        },
        present,
        parse(tokens) {
            const octets = parse(takeWords(tokens).join(''));
            if (octets.length === 0)
                throw new RdataError('is missing');
            return octets;
        },
    };
}
function counted(present, parse) {
    return {
        decode: (reader) => (0,wire_reader/* readOctets */.pQ)(reader, (0,wire_reader/* readU8 */.eo)(reader)),
        encode(writer, value) {
            if (value.length > 255)
                throw new RdataError(`${value.length} octets are given, 255 fit`);
            (0,wire_writer/* writeU8 */.Hh)(writer, value.length);
            (0,wire_writer/* writeOctets */.Og)(writer, value);
        },
        present,
        parse: (tokens) => parse(takeWord(tokens)),
    };
}

;// CONCATENATED MODULE: ./build/js/wire/address.js
// IPv4 and IPv6 addresses: their text both ways, IPv6 in the one form of RFC 5952.
const DECIMAL_OCTET = /^(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/;
/** The text of the four octets of an IPv4 address. */
function presentIpv4(octets) {
    return octets.join('.');
}
/** The four octets of an IPv4 address in dotted decimal; undefined for anything else, leading zeros included. */
function parseIpv4(text) {
    const parts = text.split('.');
    return parts.length === 4 && parts.every((part) => DECIMAL_OCTET.test(part))
        ? Uint8Array.from(parts, Number)
        : undefined;
}
/** The text of the 16 octets of an IPv6 address (RFC 5952): lower case, the longest run of two zero groups or more as `::`. */
function presentIpv6(octets) {
    const groups = groupsIn(octets);
    const zeros = longestZeros(groups);
    // An IPv4-mapped address (RFC 5952 section 5). Its zeros are the first five groups.
    if (zeros.start === 0 && zeros.length === 5 && groups[5] === 0xffff) {
        return `::ffff:${presentIpv4(octets.subarray(12))}`;
    }
    let text = '';
    for (const [at, group] of groups.entries()) {
        const inRun = zeros.length >= 2 && at >= zeros.start && at < zeros.start + zeros.length;
        if (!inRun)
            text += text === '' || text.endsWith('::') ? group.toString(16) : `:${group.toString(16)}`;
        else if (at === zeros.start)
            text += '::';
    }
    return text;
}
/** Where the longest run of zero groups is, the first of equally long ones. */
function longestZeros(groups) {
    let longest = 0;
    let end = 0;
    let run = 0;
    for (const [at, group] of groups.entries()) {
        run = group === 0 ? run + 1 : 0;
        if (run > longest) {
            longest = run;
            end = at + 1;
        }
    }
    return { start: end - longest, length: longest };
}
/** The 16 octets of an IPv6 address in any text form of RFC 4291 section 2.2; undefined for anything else, zones included. */
function parseIpv6(text) {
    const [head = '', tail, ...more] = text.split('::');
    if (more.length > 0)
        return undefined;
    const before = groupsOf(head, tail === undefined);
    const after = groupsOf(tail ?? '', true);
    if (!before || !after)
        return undefined;
    const missing = 8 - before.length - after.length;
    if (tail === undefined ? missing !== 0 : missing < 1)
        return undefined;
    const groups = [...before, ...Array.from({ length: missing }, () => 0), ...after];
    return Uint8Array.from(groups.flatMap((group) => [group >>> 8, group & 0xff]));
}
/** The 16-bit groups of one side of `::`; its last part may be an IPv4 address when the text ends there. */
function groupsOf(text, last) {
    if (text === '')
        return [];
    const groups = [];
    const parts = text.split(':');
    for (const [at, part] of parts.entries()) {
        const ipv4 = last && at === parts.length - 1 ? parseIpv4(part) : undefined;
        if (ipv4)
            groups.push(...groupsIn(ipv4));
        else if (/^[0-9a-f]{1,4}$/i.test(part))
            groups.push(Number.parseInt(part, 16));
        else
            return undefined;
    }
    return groups;
}
function groupsIn(octets) {
    const groups = [];
    for (let at = 0; at < octets.length; at += 2)
        groups.push(((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0));
    return groups;
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/addresses.js
// Fields that are IP addresses.





/** An IPv4 address as dotted decimal. */
const ipv4 = address('IPv4', 4, presentIpv4, parseIpv4);
/** An IPv6 address in the text form of RFC 5952. */
const ipv6 = address('IPv6', 16, presentIpv6, parseIpv6);
function address(family, octets, present, parse) {
    const octetsOf = (text) => {
        const found = parse(text);
        if (!found)
            throw new RdataError(`"${text}" is not an ${family} address`);
        return found;
    };
    return {
        decode: (reader) => present((0,wire_reader/* readOctets */.pQ)(reader, octets)),
        encode: (writer, value) => (0,wire_writer/* writeOctets */.Og)(writer, octetsOf(value)),
        present: (value) => value,
        parse: (tokens) => present(octetsOf(takeWord(tokens))),
    };
}

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/wire/read-name.js
var read_name = __nccwpck_require__(8474);
// EXTERNAL MODULE: ./build/js/wire/relative-name.js
var relative_name = __nccwpck_require__(1166);
;// CONCATENATED MODULE: ./build/js/wire/rdata/names.js
// Fields that are domain names. They differ in how they may be written, see NameForm.






/** A name in a type of RFC 1035: may be compressed, lower case in canonical form. */
const compressible = nameField('compressible');
/** A name in a later type that RFC 4034 section 6.2 lists: never compressed, lower case in canonical form. */
const lowered = nameField('lowered');
/** A name in any other type (RFC 6840 section 5.1 takes NSEC off the list): never compressed, its case never touched. */
const verbatim = nameField('verbatim');
function nameField(form) {
    return {
        decode: read_name/* readName */.M,
        encode: (writer, value) => (0,wire_writer/* writeName */.dZ)(writer, value, form),
        present: wire_name/* presentName */.Bh,
        parse(tokens) {
            const word = takeWord(tokens);
            try {
                return tokens.origin ? (0,relative_name/* parseRelativeName */.L)(word, tokens.origin) : (0,wire_name/* parseName */.$q)(word);
            }
            catch (error) {
                throw error instanceof wire_name/* NameError */.Qb ? new RdataError(error.message, { cause: error }) : error;
            }
        },
    };
}

// EXTERNAL MODULE: ./build/js/wire/registry.js
var registry = __nccwpck_require__(487);
;// CONCATENATED MODULE: ./build/js/wire/rdata/numbers.js
// Fields that are numbers: of 8, 16 and 32 bits, and the kinds of number that are written as a mnemonic or a date.





/** A number of 8 bits. */
const u8 = unsigned(0xff, wire_reader/* readU8 */.eo, wire_writer/* writeU8 */.Hh);
/** A number of 16 bits. */
const u16 = unsigned(0xffff, wire_reader/* readU16 */.Vv, wire_writer/* writeU16 */.gd);
/** A number of 32 bits. */
const u32 = unsigned(0xffff_ffff, wire_reader/* readU32 */.PF, wire_writer/* writeU32 */.A);
/** A record type by its mnemonic, as in RRSIG. */
const rrType = {
    decode: (reader) => (0,registry/* typeName */.go)((0,wire_reader/* readU16 */.Vv)(reader)),
    encode: (writer, value) => (0,wire_writer/* writeU16 */.gd)(writer, (0,registry/* typeNumber */.OW)(value)),
    present: (value) => value,
    parse: (tokens) => typeOf(takeWord(tokens)),
};
/** Seconds since 1970, written as YYYYMMDDHHmmSS in UTC or as a number (RFC 4034 section 3.2). */
const timestamp = {
    decode: wire_reader/* readU32 */.PF,
    encode: (writer, value) => u32.encode(writer, value),
    present: (value) => new Date(value * 1000).toISOString().slice(0, 19).replaceAll(/\D/g, ''),
    parse(tokens) {
        const word = takeWord(tokens);
        return word.length === 14 ? dateOf(word) : numberOf(word, 0xffff_ffff);
    },
};
/** The record type that a word names. Throws an RdataError. */
function typeOf(word) {
    const type = (0,registry/* parseType */.Mb)(word);
    if (!type) {
        throw new RdataError(`"${word}" is not a record type (a mnemonic, or TYPE and a number up to 65535)`);
    }
    return type;
}
/** The number that a word of digits is. Throws an RdataError when it is none or over `limit`. */
function numberOf(word, limit) {
    const number = Number(word);
    if (!/^\d{1,10}$/.test(word) || number > limit) {
        throw new RdataError(`"${word}" is not a number from 0 to ${limit}`);
    }
    return number;
}
function unsigned(limit, read, write) {
    return {
        decode: read,
        encode(writer, value) {
            if (!Number.isInteger(value) || value < 0 || value > limit) {
                throw new RdataError(`${value} is not a number from 0 to ${limit}`);
            }
            write(writer, value);
        },
        present: String,
        parse: (tokens) => numberOf(takeWord(tokens), limit),
    };
}
function dateOf(word) {
    const iso = word.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
    const date = new Date(iso);
    const seconds = date.getTime() / 1000;
    // Date turns 31 February into March: only what comes out as it went in is a date.
    if (!(seconds >= 0 && seconds <= 0xffff_ffff) || date.toISOString() !== iso) {
        throw new RdataError(`"${word}" is not a date YYYYMMDDHHmmSS from 1970 to 2106`);
    }
    return seconds;
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/strings.js
// Fields that are text: character-strings (RFC 1035 section 3.3) and their relatives.






/** A character-string has one octet for its length. */
const MAX_STRING_OCTETS = 255;
const QUOTED_TEXT = (0,wire_escape/* octetTexts */.MD)('"');
const WORD_TEXT = (0,wire_escape/* octetTexts */.MD)('"();', ' ');
/** One character-string. */
const characterString = {
    decode: readString,
    encode: writeString,
    present: quote,
    parse: takeString,
};
/** All character-strings up to the end of the RDATA, one at least. */
const characterStrings = {
    decode(reader) {
        const strings = [readString(reader)];
        while (reader.at < reader.end)
            strings.push(readString(reader));
        return strings;
    },
    encode(writer, value) {
        if (value.length === 0)
            throw new RdataError('no string is given; one is needed at least');
        for (const string of value)
            writeString(writer, string);
    },
    present: (value) => value.map(quote).join(' '),
    parse(tokens) {
        const strings = [takeString(tokens)];
        while (tokens.at < tokens.list.length)
            strings.push(takeString(tokens));
        return strings;
    },
};
/** Octets up to the end of the RDATA, written as one quoted string of any length (CAA value, URI target). */
const longString = {
    decode: wire_reader/* readRest */.XE,
    encode: wire_writer/* writeOctets */.Og,
    present: quote,
    parse: (tokens) => tokens_unescape(takeToken(tokens).text),
};
/** A short word with a length octet in front (CAA tag); what is not plain ASCII is escaped. */
const tag = {
    decode(reader) {
        const at = reader.at;
        const octets = readString(reader);
        if (octets.length === 0)
            throw new wire_error/* WireError */.c('rdata', at, 'a tag is empty');
        return textOfWord(octets);
    },
    encode(writer, value) {
        if (value === '')
            throw new RdataError('the tag is empty');
        writeString(writer, tokens_unescape(value));
    },
    present: (value) => textOfWord(tokens_unescape(value)),
    parse: (tokens) => textOfWord(tokens_unescape(takeWord(tokens))),
};
/** The octets as a quoted string. */
function quote(octets) {
    let text = '"';
    for (const octet of octets)
        text += QUOTED_TEXT[octet] ?? '';
    return `${text}"`;
}
function textOfWord(octets) {
    return Array.from(octets, (octet) => WORD_TEXT[octet] ?? '').join('');
}
function readString(reader) {
    return (0,wire_reader/* readOctets */.pQ)(reader, (0,wire_reader/* readU8 */.eo)(reader));
}
function writeString(writer, string) {
    checkLength(string);
    (0,wire_writer/* writeU8 */.Hh)(writer, string.length);
    (0,wire_writer/* writeOctets */.Og)(writer, string);
}
function takeString(tokens) {
    const string = tokens_unescape(takeToken(tokens).text);
    checkLength(string);
    return string;
}
function checkLength(string) {
    if (string.length > MAX_STRING_OCTETS) {
        throw new RdataError(`a string has ${string.length} octets, one holds ${MAX_STRING_OCTETS} at most; split it`);
    }
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/service-shapes.js
// The shape of each service parameter's value (RFC 9460 section 7, RFC 9461 section 5): checked, to text, from text.




/** The key whose value lists keys. */
const MANDATORY = 0;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const opaque = { wanted: 'a string', valid: () => true, present: quote, parse: tokens_unescape };
const service_shapes_text = { ...opaque, wanted: 'a string that is not empty', valid: (value) => value.length > 0 };
const nothing = { ...opaque, wanted: 'left out', valid: (value) => value.length === 0 };
const base64 = {
    wanted: 'Base64',
    valid: (value) => value.length > 0,
    present: presentBase64,
    parse: parseBase64,
};
const port = {
    wanted: 'a number from 0 to 65535',
    valid: (value) => value.length === 2,
    present: (value) => numbersIn(value).join(''),
    parse: portOf,
};
/** Ascending keys without key 0, which is `mandatory` itself (RFC 9460 section 8). */
const keys = {
    wanted: 'a list of other keys, none of them twice',
    valid: (value) => value.length > 0 &&
        value.length % 2 === 0 &&
        numbersIn(value).every((key, at, all) => key > (all[at - 1] ?? 0)),
    present: (value) => numbersIn(value).map(keyName).join(','),
    parse(given) {
        const numbers = given.split(',').map(keyNumber);
        if (!numbers.every((number) => number !== undefined))
            return undefined;
        return Uint8Array.from(numbers.sort((a, b) => a - b).flatMap((number) => [number >>> 8, number & 0xff]));
    },
};
/** Protocol ids, each a character-string that is not empty (RFC 9460 section 7.1). */
const protocols = {
    wanted: 'a list of protocol ids of 1 to 255 octets',
    valid: (value) => value.length > 0 && idsIn(value) !== undefined,
    present: (value) => quote(joinIds(idsIn(value) ?? [])),
    parse: (given) => splitIds(tokens_unescape(given)),
};
const SHAPES = [
    { name: 'mandatory', shape: keys },
    { name: 'alpn', shape: protocols },
    { name: 'no-default-alpn', shape: nothing },
    { name: 'port', shape: port },
    { name: 'ipv4hint', shape: addresses('IPv4', 4, presentIpv4, parseIpv4) },
    { name: 'ech', shape: base64 },
    { name: 'ipv6hint', shape: addresses('IPv6', 16, presentIpv6, parseIpv6) },
    { name: 'dohpath', shape: service_shapes_text },
];
/** The name of a key: `key` and its number when it is not known. */
function keyName(key) {
    return SHAPES[key]?.name ?? `key${key}`;
}
/** The number of a key that is named or written as `key` and a number; undefined for anything else. */
function keyNumber(name) {
    const known = SHAPES.findIndex((row) => row.name === name);
    if (known >= 0)
        return known;
    const digits = /^key(0|[1-9]\d{0,4})$/.exec(name)?.[1];
    return digits !== undefined && Number(digits) <= 0xffff ? Number(digits) : undefined;
}
/** The shape of the value of a key; any octets when the key is not known. */
function shapeOf(key) {
    return SHAPES[key]?.shape ?? opaque;
}
function addresses(family, octets, present, parse) {
    return {
        wanted: `a list of ${family} addresses`,
        valid: (value) => value.length > 0 && value.length % octets === 0,
        present: (value) => chunks(value, octets).map(present).join(','),
        parse(given) {
            const found = given.split(',').map(parse);
            return found.every((address) => address !== undefined) ? join(found) : undefined;
        },
    };
}
function chunks(value, octets) {
    return Array.from({ length: value.length / octets }, (_, at) => value.subarray(at * octets, (at + 1) * octets));
}
/** The numbers of 16 bits that a value is made of. */
function numbersIn(value) {
    return chunks(value, 2).map(([high = 0, low = 0]) => (high << 8) | low);
}
function join(parts) {
    return Uint8Array.from(parts.flatMap((part) => [...part]));
}
function portOf(text) {
    const number = Number(text);
    return /^\d{1,5}$/.test(text) && number <= 0xffff ? Uint8Array.of(number >>> 8, number & 0xff) : undefined;
}
/** The ids of a protocol list on the wire; undefined when their lengths do not add up. */
function idsIn(value) {
    const ids = [];
    for (let at = 0; at < value.length;) {
        const next = at + 1 + (value[at] ?? 0);
        if (next === at + 1 || next > value.length)
            return undefined;
        ids.push(value.subarray(at + 1, next));
        at = next;
    }
    return ids;
}
/** The ids with a comma between; a comma or backslash inside an id gets a backslash (RFC 9460 appendix A.1). */
function joinIds(ids) {
    const octets = [];
    for (const [at, id] of ids.entries()) {
        if (at > 0)
            octets.push(COMMA);
        for (const octet of id) {
            if (octet === COMMA || octet === BACKSLASH)
                octets.push(BACKSLASH);
            octets.push(octet);
        }
    }
    return Uint8Array.from(octets);
}
/** The reverse of `joinIds`, with a length octet before each id; undefined when an id is empty or over 255 octets. */
function splitIds(text) {
    const ids = [[]];
    for (let at = 0; at < text.length; at++) {
        if (text[at] === COMMA) {
            ids.push([]);
            continue;
        }
        if (text[at] === BACKSLASH)
            at += 1;
        const octet = text[at];
        if (octet === undefined)
            return undefined;
        ids.at(-1)?.push(octet);
    }
    const valid = ids.every((id) => id.length >= 1 && id.length <= 255);
    return valid ? join(ids.flatMap((id) => [Uint8Array.of(id.length), Uint8Array.from(id)])) : undefined;
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/service-parameters.js
// The parameters of SVCB and HTTPS records (RFC 9460): their list on the wire and in text.






/** The parameters of a service, in ascending order of their keys. */
const serviceParameters = {
    decode(reader) {
        const parameters = [];
        while (reader.at < reader.end)
            parameters.push(readParameter(reader, parameters.at(-1)?.key ?? -1));
        return parameters;
    },
    encode(writer, value) {
        for (const { key, value: octets } of check(value)) {
            (0,wire_writer/* writeU16 */.gd)(writer, key);
            const start = (0,wire_writer/* openLength */.T5)(writer);
            (0,wire_writer/* writeOctets */.Og)(writer, octets);
            (0,wire_writer/* fillLength */.GY)(writer, start);
        }
    },
    present: (value) => value.map(presentParameter).join(' '),
    parse(tokens) {
        const parameters = takeWords(tokens).map(parseParameter);
        return checkMandatory(check(parameters.sort((a, b) => a.key - b.key)));
    },
};
function readParameter(reader, last) {
    const at = reader.at;
    const key = (0,wire_reader/* readU16 */.Vv)(reader);
    if (key <= last) {
        throw new wire_error/* WireError */.c('rdata', at, `service parameter ${keyName(key)} follows ${keyName(last)}`);
    }
    const value = (0,wire_reader/* readOctets */.pQ)(reader, (0,wire_reader/* readU16 */.Vv)(reader));
    if (!shapeOf(key).valid(value)) {
        throw new wire_error/* WireError */.c('rdata', at, `the value of service parameter ${keyName(key)} is malformed`);
    }
    return { key, value };
}
function check(parameters) {
    let last = -1;
    for (const { key, value } of parameters) {
        if (key === last)
            throw new RdataError(`the service parameter ${keyName(key)} is given twice`);
        if (key < last) {
            throw new RdataError(`the service parameter ${keyName(key)} stands behind ${keyName(last)}`);
        }
        if (!shapeOf(key).valid(value))
            throw new RdataError(`${keyName(key)} must be ${shapeOf(key).wanted}`);
        last = key;
    }
    return parameters;
}
/** What is mandatory must be there (RFC 9460 section 8). A record that was received may break this: the client must judge. */
function checkMandatory(parameters) {
    const mandatory = parameters.find(({ key }) => key === MANDATORY);
    const missing = mandatory && numbersIn(mandatory.value).find((key) => !parameters.some((one) => one.key === key));
    if (missing !== undefined)
        throw new RdataError(`${keyName(missing)} is mandatory, but not given`);
    return parameters;
}
function presentParameter({ key, value }) {
    return value.length === 0 ? keyName(key) : `${keyName(key)}=${shapeOf(key).present(value)}`;
}
function parseParameter(word) {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const key = keyNumber(name);
    if (key === undefined) {
        throw new RdataError(`"${name}" is not a service parameter (a name of RFC 9460, or key0 to key65535)`);
    }
    const text = equals < 0 ? '' : word.slice(equals + 1);
    const bare = /^"[^]*"$/.test(text) ? text.slice(1, -1) : text;
    const value = name === keyName(key) ? shapeOf(key).parse(bare) : tokens_unescape(bare);
    if (!value)
        throw new RdataError(`"${word}": the value must be ${shapeOf(key).wanted}`);
    return { key, value };
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/type-bitmap.js
// The field that lists record types as bits (RFC 4034 section 4.1.2).






/** A window holds the 256 types whose numbers have the same high octet, a bit each. */
const WINDOW_OCTETS = 32;
/** Record types in ascending order up to the end of the RDATA; there may be none (an empty non-terminal in NSEC3). */
const typeBitmap = {
    decode: readBitmap,
    encode: writeBitmap,
    present: (value) => value.join(' '),
    parse: (tokens) => inOrder(takeWords(tokens).map(typeOf)),
};
function readBitmap(reader) {
    const types = [];
    for (let last = -1; reader.at < reader.end;) {
        const at = reader.at;
        const window = (0,wire_reader/* readU8 */.eo)(reader);
        const octets = (0,wire_reader/* readOctets */.pQ)(reader, (0,wire_reader/* readU8 */.eo)(reader));
        if (window <= last) {
            throw new wire_error/* WireError */.c('rdata', at, `type bitmap window ${window} follows window ${last}`);
        }
        if (octets.length > WINDOW_OCTETS || (octets.at(-1) ?? 0) === 0) {
            throw new wire_error/* WireError */.c('rdata', at, 'a type bitmap window is empty, ends in a zero octet or has more than 32 octets');
        }
        for (const [index, octet] of octets.entries()) {
            for (let bit = 0; bit < 8; bit++) {
                if (octet & (0x80 >>> bit))
                    types.push((0,registry/* typeName */.go)((window << 8) | (index << 3) | bit));
            }
        }
        last = window;
    }
    return types;
}
function writeBitmap(writer, types) {
    const windows = new Map();
    for (const number of inOrder(types).map(registry/* typeNumber */.OW)) {
        const window = number >>> 8;
        const members = windows.get(window);
        if (members)
            members.push(number & 0xff);
        else
            windows.set(window, [number & 0xff]);
    }
    for (const [window, members] of windows)
        writeWindow(writer, window, members);
}
function writeWindow(writer, window, members) {
    const octets = new Uint8Array(((members.at(-1) ?? 0) >>> 3) + 1);
    for (const member of members) {
        const at = member >>> 3;
        octets[at] = (octets[at] ?? 0) | (0x80 >>> (member & 7));
    }
    (0,wire_writer/* writeU8 */.Hh)(writer, window);
    (0,wire_writer/* writeU8 */.Hh)(writer, octets.length);
    (0,wire_writer/* writeOctets */.Og)(writer, octets);
}
function inOrder(types) {
    return [...new Set(types)].sort((a, b) => (0,registry/* typeNumber */.OW)(a) - (0,registry/* typeNumber */.OW)(b));
}

;// CONCATENATED MODULE: ./build/js/wire/rdata/rows.js
// The fields of every record type that this project reads, a row per type, and the types that follow from the rows.







const delegationSigner = { keyTag: u16, algorithm: u8, digestType: u8, digest: hexRest };
const key = { flags: u16, protocol: u8, algorithm: u8, publicKey: base64Rest };
const association = { usage: u8, selector: u8, matchingType: u8, data: hexRest };
const service = { priority: u16, target: verbatim, params: serviceParameters };
/** The fields of each type, in the order of the wire. A new type is a row here and a number in the registry. */
const rows = {
    A: { address: ipv4 },
    NS: { nsdname: compressible },
    CNAME: { cname: compressible },
    SOA: {
        mname: compressible,
        rname: compressible,
        serial: u32,
        refresh: u32,
        retry: u32,
        expire: u32,
        minimum: u32,
    },
    PTR: { ptrdname: compressible },
    HINFO: { cpu: characterString, os: characterString },
    MX: { preference: u16, exchange: compressible },
    TXT: { strings: characterStrings },
    AAAA: { address: ipv6 },
    SRV: { priority: u16, weight: u16, port: u16, target: lowered },
    NAPTR: {
        order: u16,
        preference: u16,
        flags: characterString,
        services: characterString,
        regexp: characterString,
        replacement: lowered,
    },
    DNAME: { target: lowered },
    DS: delegationSigner,
    SSHFP: { algorithm: u8, fingerprintType: u8, fingerprint: hexRest },
    RRSIG: {
        typeCovered: rrType,
        algorithm: u8,
        labels: u8,
        originalTtl: u32,
        expiration: timestamp,
        inception: timestamp,
        keyTag: u16,
        signerName: lowered,
        signature: base64Rest,
    },
    NSEC: { nextName: verbatim, types: typeBitmap },
    DNSKEY: key,
    NSEC3: { hashAlgorithm: u8, flags: u8, iterations: u16, salt: salt, nextHashed: hash, types: typeBitmap },
    NSEC3PARAM: { hashAlgorithm: u8, flags: u8, iterations: u16, salt: salt },
    TLSA: association,
    SMIMEA: association,
    CDS: delegationSigner,
    CDNSKEY: key,
    SVCB: service,
    HTTPS: service,
    URI: { priority: u16, weight: u16, target: longString },
    CAA: { flags: u8, tag: tag, value: longString },
};

;// CONCATENATED MODULE: ./build/js/wire/rdata.js
// RDATA both ways: octets and presentation format. What fields a type has is in rdata/rows.ts.










const FIELDS = new Map(Object.entries(rows).map(([type, row]) => [
    type,
    Object.entries(row).map(([field, kind]) => ({ field, kind })),
]));
/** RDLENGTH has 16 bits. */
const MAX_RDATA_OCTETS = 0xffff;
/** Marks RDATA that is written as octets (RFC 3597 section 5). */
const GENERIC = '\\#';
/** The RDATA in presentation format, on one line. */
function presentRdata(rdata) {
    const fields = FIELDS.get(rdata.type);
    if (!fields)
        return presentOctets(rdata.data);
    const values = { ...rdata };
    return fields
        .map(({ field, kind }) => kind.present(values[field]))
        .filter((text) => text !== '')
        .join(' ');
}
function presentOctets(octets) {
    return octets.length === 0 ? `${GENERIC} 0` : `${GENERIC} ${octets.length} ${presentHex(octets)}`;
}
/**
 * Reads RDATA in presentation format; `\# length hex` is allowed for every type (RFC 3597 section 5).
 * With `origin`, names without a final dot continue with it, as in a master file; else every name is absolute.
 * Throws an RdataError that names the field, what was given and what is allowed.
 */
function parseRdata(type, text, origin) {
    const tokens = tokensOf(text, origin);
    const first = tokens.list[0];
    if (first?.text === GENERIC && !first.quoted)
        return parseOctets(type, tokens);
    const fields = FIELDS.get(type);
    if (!fields)
        throw new RdataError(`${type} is known by its number only; write \\# length hex`);
    const values = { type };
    for (const { field, kind } of fields)
        values[field] = inField(type, field, () => kind.parse(tokens));
    const extra = tokens.list[tokens.at];
    if (extra) {
        throw new RdataError(`${type}: "${extra.text}" is too much; it takes ${fields.map(({ field }) => field).join(', ')}`);
    }
    return values;
}
function inField(type, field, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof RdataError
            ? new RdataError(`${type} ${field}: ${error.message}`, { cause: error })
            : error;
    }
}
function parseOctets(type, tokens) {
    const [, length, ...digits] = takeWords(tokens);
    if (length === undefined)
        throw new RdataError(`${type}: the length after ${GENERIC} is missing`);
    const octets = parseHex(digits.join(''));
    if (length !== String(octets.length)) {
        throw new RdataError(`${type}: ${GENERIC} says ${length} octets, ${octets.length} follow`);
    }
    try {
        return readRdata({ ...(0,wire_reader/* openReader */.cE)(octets), overrun: 'rdata-overrun' }, type);
    }
    catch (error) {
        throw error instanceof wire_error/* WireError */.c ? new RdataError(`${type}: ${error.message}`, { cause: error }) : error;
    }
}
/**
 * The RDATA as octets, without compression. `canonical` writes the names of the types of RFC 4034 section 6.2 (as corrected
 * by RFC 6840 section 5.1) in lower case. Throws an RdataError for a value that does not fit its field.
 */
function encodeRdata(rdata, { canonical = false } = {}) {
    const writer = (0,wire_writer/* openWriter */.Kn)({ canonical });
    writeRdata(writer, rdata);
    if (writer.at > MAX_RDATA_OCTETS) {
        throw new RdataError(`${rdata.type}: ${writer.at} octets of RDATA, ${MAX_RDATA_OCTETS} are allowed`);
    }
    return (0,wire_writer/* closeWriter */.ey)(writer);
}
/** Writes RDATA; names in the types of RFC 1035 are compressed when the writer compresses. */
function writeRdata(writer, rdata) {
    const fields = FIELDS.get(rdata.type);
    if (!fields) {
        (0,wire_writer/* writeOctets */.Og)(writer, rdata.data);
        return;
    }
    const values = rdata;
    for (const { field, kind } of fields) {
        inField(rdata.type, field, () => kind.encode(writer, values[field]));
    }
}
/** Reads the RDATA that fills the reader's box. Throws a WireError when it does not fill it exactly. */
function readRdata(reader, type) {
    const fields = FIELDS.get(type);
    if (!fields)
        return { type: `TYPE${(0,registry/* typeNumber */.OW)(type)}`, data: (0,wire_reader/* readRest */.XE)(reader) };
    const values = { type };
    for (const { field, kind } of fields)
        values[field] = kind.decode(reader);
    if (reader.at < reader.end) {
        throw new wire_error/* WireError */.c('rdata-left-over', reader.at, `${reader.end - reader.at} octets of the RDATA of ${type} belong to no field`);
    }
    return values;
}
/** The strings of a TXT record joined without anything between them, which is what is compared. */
function textOf(rdata) {
    const octets = new Uint8Array(rdata.strings.reduce((sum, string) => sum + string.length, 0));
    let at = 0;
    for (const string of rdata.strings) {
        octets.set(string, at);
        at += string.length;
    }
    return octets;
}
/** Cuts a text into strings that a TXT record can hold, one at least; `textOf` joins them again. */
function splitText(bytes) {
    const count = Math.max(1, Math.ceil(bytes.length / MAX_STRING_OCTETS));
    return Array.from({ length: count }, (_, at) => new Uint8Array(bytes.subarray(at * MAX_STRING_OCTETS, (at + 1) * MAX_STRING_OCTETS)));
}


/***/ }),

/***/ 4791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ decodeBase32),
/* harmony export */   z: () => (/* binding */ encodeBase32)
/* harmony export */ });
// Base32 with the extended hex alphabet and without padding (RFC 4648 section 7), as NSEC3 writes hashes.
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const BITS = 5;
/** The octets in upper case Base32. */
function encodeBase32(octets) {
    let text = '';
    let pending = 0;
    let bits = 0;
    for (const octet of octets) {
        pending = ((pending << 8) | octet) & 0xfff;
        bits += 8;
        while (bits >= BITS) {
            bits -= BITS;
            text += ALPHABET.charAt((pending >>> bits) & 0x1f);
        }
    }
    return bits === 0 ? text : text + ALPHABET.charAt((pending << (BITS - bits)) & 0x1f);
}
/** The octets that the text stands for, in either case; undefined when it is not Base32 of whole octets. */
function decodeBase32(text) {
    const octets = [];
    let pending = 0;
    let bits = 0;
    for (const character of text.toUpperCase()) {
        const value = ALPHABET.indexOf(character);
        if (value < 0)
            return undefined;
        pending = ((pending << BITS) | value) & 0xfff;
        bits += BITS;
        if (bits >= 8) {
            bits -= 8;
            octets.push((pending >>> bits) & 0xff);
        }
    }
    const found = Uint8Array.from(octets);
    return encodeBase32(found) === text.toUpperCase() ? found : undefined;
}


/***/ }),

/***/ 8474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readName)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5327);
/* harmony import */ var _wire_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6002);
// Reads names from a message and follows compression pointers (RFC 1035 section 4.1.4).



/** A name has at most 127 labels, and an honest pointer stands for one of them at least. */
const MAX_POINTERS = 127;
/** The two high bits that mark a pointer. */
const POINTER_BITS = 0xc0;
/** No name begins in the header (RFC 1035 section 4.1.1). */
const HEADER_OCTETS = 12;
/**
 * The next name. A pointer must lead to an earlier name that ends before the labels in front of the pointer begin, so no
 * loop is possible. Pointers are followed in the RDATA of every type that has names here: senders must not write them in
 * the newer ones (RFC 3597 section 4), but what they mean is not in doubt.
 */
function readName(reader) {
    const start = reader.at;
    const first = reader.bytes[start] ?? 0;
    // Most names of an answer are a pointer and nothing else.
    if (first < POINTER_BITS || start + 2 > reader.end)
        return readLabels(reader, 0);
    return followPointer(reader, (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readU16 */ .Vv)(reader) - (POINTER_BITS << 8), start, 1);
}
function readLabels(reader, pointers) {
    const start = reader.at;
    const labels = [];
    let key = '';
    let octets = 1;
    for (;;) {
        const at = reader.at;
        const length = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readU8 */ .eo)(reader);
        if (length === 0)
            return remember(reader, start, labels.length === 0 ? _name_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT */ .Dl : { labels, key });
        if (length >= POINTER_BITS) {
            const tail = followPointer(reader, ((length - POINTER_BITS) << 8) | (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readU8 */ .eo)(reader), start, pointers + 1);
            if (octets + octetsOf(tail) > _name_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_OCTETS */ ._X)
                throw tooLong(start);
            return labels.length === 0 ? tail : remember(reader, start, joinNames(labels, key, tail));
        }
        if (length > _name_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_LABEL_OCTETS */ .xg) {
            throw new _wire_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WireError */ .c('label-type', at, `label type 0x${length.toString(16)} is neither a label nor a pointer`);
        }
        octets += length + 1;
        if (octets > _name_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_OCTETS */ ._X)
            throw tooLong(start);
        labels.push((0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readOctets */ .pQ)(reader, length));
        key += `${(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .labelKey */ .kJ)(reader.bytes, at + 1, at + 1 + length)}.`;
    }
}
/** The name at `target`, which must lie before `start`; the reader stays behind the pointer. */
function followPointer(reader, target, start, pointers) {
    const known = (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .keptName */ .QQ)(reader, target);
    if (known && known.end <= start)
        return known.name;
    if (target < HEADER_OCTETS || target >= start || pointers > MAX_POINTERS) {
        throw new _wire_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WireError */ .c('pointer', reader.at - 2, `a compression pointer leads to octet ${target}, which is no earlier name`);
    }
    const { at, end, overrun } = reader;
    reader.at = target;
    reader.end = start;
    reader.overrun = 'pointer';
    const name = readLabels(reader, pointers);
    reader.at = at;
    reader.end = end;
    reader.overrun = overrun;
    return name;
}
function joinNames(labels, key, tail) {
    return tail === _name_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT */ .Dl ? { labels, key } : { labels: [...labels, ...tail.labels], key: key + tail.key };
}
function remember(reader, start, name) {
    (0,_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .keepName */ .je)(reader, { name, start, end: reader.at });
    return name;
}
function octetsOf(name) {
    return name.labels.reduce((octets, label) => octets + label.length + 1, 0);
}
function tooLong(at) {
    return new _wire_error_js__WEBPACK_IMPORTED_MODULE_2__/* .WireError */ .c('name-too-long', at, `a name has more than ${_name_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_OCTETS */ ._X} octets`);
}


/***/ }),

/***/ 5327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ readU32),
/* harmony export */   QQ: () => (/* binding */ keptName),
/* harmony export */   Vv: () => (/* binding */ readU16),
/* harmony export */   XE: () => (/* binding */ readRest),
/* harmony export */   cE: () => (/* binding */ openReader),
/* harmony export */   eo: () => (/* binding */ readU8),
/* harmony export */   je: () => (/* binding */ keepName),
/* harmony export */   pQ: () => (/* binding */ readOctets)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
/* harmony import */ var _wire_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6002);
// Reads numbers and octets from a message. Never reads past its box: the message, the RDATA at hand, or an earlier name.


const OVERRUN_TEXT = {
    truncated: 'the message ends too early',
    'rdata-overrun': 'a field of the RDATA goes on after RDLENGTH',
    pointer: 'a compression pointer leads to octets that are no earlier name',
};
/** A reader at the first octet of `bytes`. What it reads are copies, so `bytes` may be used again afterwards. */
function openReader(bytes) {
    return { bytes, at: 0, end: bytes.length, overrun: 'truncated', first: undefined, names: undefined };
}
/** The next octet. Throws a WireError at the end of the box, as all readers here do. */
function readU8(reader) {
    return reader.bytes[take(reader, 1)] ?? 0;
}
/** The next two octets as an unsigned number. */
function readU16(reader) {
    const at = take(reader, 2);
    return ((reader.bytes[at] ?? 0) << 8) | (reader.bytes[at + 1] ?? 0);
}
/** The next four octets as an unsigned number. */
function readU32(reader) {
    const { bytes } = reader;
    const at = take(reader, 4);
    const low = ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    return (bytes[at] ?? 0) * 0x100_0000 + low;
}
/** The next `count` octets. */
function readOctets(reader, count) {
    const { bytes } = reader;
    const start = take(reader, count);
    // Not `slice`: that of a Buffer is a view, and of few octets a loop is the quicker copy.
    const octets = new Uint8Array(count);
    for (let at = 0; at < count; at++)
        octets[at] = bytes[start + at] ?? 0;
    return octets;
}
/** All octets up to the end of the box. */
function readRest(reader) {
    return readOctets(reader, reader.end - reader.at);
}
/** Moves on by `count` octets and returns where they begin. */
function take(reader, count) {
    const at = reader.at;
    if (at + count > reader.end)
        throw new _wire_error_js__WEBPACK_IMPORTED_MODULE_1__/* .WireError */ .c(reader.overrun, at, OVERRUN_TEXT[reader.overrun]);
    reader.at = at + count;
    return at;
}
/** Keeps a name that was read, for the pointers that lead to it. */
function keepName(reader, placed) {
    if (reader.first === undefined) {
        reader.first = placed;
        return;
    }
    reader.names ??= new Map();
    reader.names.set(placed.start, placed);
}
/** The name that was read at this offset, be it the ending of the first one. */
function keptName({ first, names }, start) {
    return first !== undefined && start < first.end ? endingAt(first, start) : names?.get(start);
}
/** The ending of a name that begins at this offset of the message; the name takes no pointer, as the first one cannot. */
function endingAt(placed, start) {
    let at = placed.start;
    for (let name = placed.name; name !== undefined; name = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(name)) {
        if (at === start)
            return name === placed.name ? placed : { name, start, end: placed.end };
        at += (name.labels[0]?.length ?? 0) + 1;
    }
    return undefined;
}


/***/ }),

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ EDNS_OPTION),
/* harmony export */   Lg: () => (/* binding */ CLASS_CH),
/* harmony export */   Mb: () => (/* binding */ parseType),
/* harmony export */   NH: () => (/* binding */ CLASS_IN),
/* harmony export */   Ne: () => (/* binding */ rcodeNumber),
/* harmony export */   OW: () => (/* binding */ typeNumber),
/* harmony export */   Z$: () => (/* binding */ rcodeName),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   u: () => (/* binding */ OPCODE_QUERY)
/* harmony export */ });
/* unused harmony export isKnownType */
// The numbers and mnemonics that IANA assigns: record types, classes, opcodes, RCODEs, EDNS options and extended DNS errors.
const TYPES = {
    A: 1,
    NS: 2,
    CNAME: 5,
    SOA: 6,
    PTR: 12,
    HINFO: 13,
    MX: 15,
    TXT: 16,
    AAAA: 28,
    SRV: 33,
    NAPTR: 35,
    DNAME: 39,
    OPT: 41,
    DS: 43,
    SSHFP: 44,
    RRSIG: 46,
    NSEC: 47,
    DNSKEY: 48,
    NSEC3: 50,
    NSEC3PARAM: 51,
    TLSA: 52,
    SMIMEA: 53,
    CDS: 59,
    CDNSKEY: 60,
    SVCB: 64,
    HTTPS: 65,
    NXNAME: 128,
    IXFR: 251,
    AXFR: 252,
    ANY: 255,
    URI: 256,
    CAA: 257,
};
const RCODES = {
    NOERROR: 0,
    FORMERR: 1,
    SERVFAIL: 2,
    NXDOMAIN: 3,
    NOTIMP: 4,
    REFUSED: 5,
    YXDOMAIN: 6,
    YXRRSET: 7,
    NXRRSET: 8,
    NOTAUTH: 9,
    NOTZONE: 10,
    DSOTYPENI: 11,
    BADVERS: 16,
    BADKEY: 17,
    BADTIME: 18,
    BADMODE: 19,
    BADNAME: 20,
    BADALG: 21,
    BADTRUNC: 22,
    BADCOOKIE: 23,
};
/** Class IN, the Internet. */
const CLASS_IN = 1;
/** Class CH, in which servers tell about themselves (`version.bind`). */
const CLASS_CH = 3;
/** OPCODE of a standard query. */
const OPCODE_QUERY = 0;
/** EDNS option codes (RFC 6891 and later). */
const EDNS_OPTION = { NSID: 3, CLIENT_SUBNET: 8, COOKIE: 10, PADDING: 12, EDE: 15 };
const MAX_TYPE = 0xffff;
const MAX_RCODE = 0xfff;
const TYPE_NAMES = new Map(Object.entries(TYPES).map(([name, number]) => [number, name]));
const RCODE_NAMES = new Map(Object.entries(RCODES).map(([name, number]) => [number, name]));
/** Whether `text` is the mnemonic of a record type, in upper case. */
function isKnownType(text) {
    return Object.hasOwn(TYPES, text);
}
/** The record type that a text in any case names, `TYPE` and a number included; undefined when it names none. */
function parseType(text) {
    const upper = text.toUpperCase();
    if (isKnownType(upper))
        return upper;
    const number = /^TYPE(\d{1,5})$/.exec(upper)?.[1];
    return number !== undefined && Number(number) <= MAX_TYPE ? typeName(Number(number)) : undefined;
}
/** The number of a record type. Throws a RangeError for `TYPE` with a number over 65535. */
function typeNumber(type) {
    return isKnownType(type) ? TYPES[type] : numberAfter(type, 'TYPE', MAX_TYPE);
}
/** The mnemonic of a record type, or `TYPE` and its number. */
function typeName(number) {
    return TYPE_NAMES.get(number) ?? `TYPE${number}`;
}
/** The number of a response code. Throws a RangeError for `RCODE` with a number over 4095. */
function rcodeNumber(rcode) {
    return isKnownRcode(rcode) ? RCODES[rcode] : numberAfter(rcode, 'RCODE', MAX_RCODE);
}
/** The mnemonic of a response code, or `RCODE` and its number. */
function rcodeName(number) {
    return RCODE_NAMES.get(number) ?? `RCODE${number}`;
}
function isKnownRcode(text) {
    return Object.hasOwn(RCODES, text);
}
function numberAfter(text, prefix, limit) {
    const digits = text.slice(prefix.length);
    const number = Number(digits);
    if (!text.startsWith(prefix) || !/^\d{1,5}$/.test(digits) || number > limit) {
        throw new RangeError(`"${text}" is neither a known mnemonic nor ${prefix}0 to ${prefix}${limit}`);
    }
    return number;
}


/***/ }),

/***/ 1166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseRelativeName)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
// Names as master files write them (RFC 1035 section 5.1): without a final dot they continue with the origin.

/** An escape counts as one character, so that the dot of `a\.` ends nothing. */
const ABSOLUTE = /^(?:[^\\]|\\[^])*\.$/;
/** Reads a name that is relative to `origin` unless it ends in a dot; `@` is the origin itself. Throws a NameError. */
function parseRelativeName(text, origin) {
    if (text === '@')
        return origin;
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseName */ .$q)(text);
    return ABSOLUTE.test(text) ? name : (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)([...name.labels, ...origin.labels]);
}


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ WireError)
/* harmony export */ });
// The one error for octets that are no DNS message.
/** A fault in a DNS message: nothing of the message may be used. */
class WireError extends Error {
    name = 'WireError';
    /** The kind of fault. */
    code;
    /** The offset of the fault in the message, in octets. */
    at;
    constructor(code, at, message) {
        super(`${message} (octet ${at})`);
        this.code = code;
        this.at = at;
    }
}


/***/ }),

/***/ 5711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeU32),
/* harmony export */   GY: () => (/* binding */ fillLength),
/* harmony export */   Hh: () => (/* binding */ writeU8),
/* harmony export */   Kn: () => (/* binding */ openWriter),
/* harmony export */   Og: () => (/* binding */ writeOctets),
/* harmony export */   T5: () => (/* binding */ openLength),
/* harmony export */   aA: () => (/* binding */ encodeName),
/* harmony export */   dZ: () => (/* binding */ writeName),
/* harmony export */   ey: () => (/* binding */ closeWriter),
/* harmony export */   gd: () => (/* binding */ writeU16)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
// Writes numbers, octets and names, with or without compression.

/** Two bits of a pointer's 16 mark it, the others are the offset. */
const MAX_POINTER = 0x3fff;
const POINTER = 0xc000;
/** Enough for a query with EDNS and for most answers. */
const FIRST_OCTETS = 512;
const NO_LABEL = new Uint8Array();
/** Octets of a finished writer for the next one: making new ones took a third of the time of a query. */
let spare;
/** An empty writer. */
function openWriter({ compress = false, canonical = false } = {}) {
    const bytes = spare ?? new Uint8Array(FIRST_OCTETS);
    spare = undefined;
    return { bytes, at: 0, endings: compress ? [] : undefined, canonical };
}
/** What has been written, as octets of its own. The writer is finished: nothing more may be written. */
function closeWriter(writer) {
    spare = writer.bytes;
    return writer.bytes.slice(0, writer.at);
}
/** Writes one octet. */
function writeU8(writer, value) {
    reserve(writer, 1);
    writer.bytes[writer.at++] = value;
}
/** Writes an unsigned number of 16 bits. */
function writeU16(writer, value) {
    reserve(writer, 2);
    writer.bytes[writer.at++] = value >>> 8;
    writer.bytes[writer.at++] = value;
}
/** Writes an unsigned number of 32 bits. */
function writeU32(writer, value) {
    writeU16(writer, value >>> 16);
    writeU16(writer, value & 0xffff);
}
/** Writes octets as they are. */
function writeOctets(writer, octets) {
    reserve(writer, octets.length);
    writer.bytes.set(octets, writer.at);
    writer.at += octets.length;
}
/** Leaves two octets for a length and returns where, for `fillLength`. */
function openLength(writer) {
    writeU16(writer, 0);
    return writer.at;
}
/** Writes how many octets were written since `openLength` returned `start`. */
function fillLength(writer, start) {
    const end = writer.at;
    writer.at = start - 2;
    writeU16(writer, end - start);
    writer.at = end;
}
/**
 * Writes a name. An ending is replaced by a pointer only where it is the same to the letter, so that compression never
 * changes the case of a name (RFC 1034 section 3.1 asks to keep it; 0x20 depends on it).
 */
function writeName(writer, name, form = 'compressible') {
    const endings = form === 'compressible' ? writer.endings : undefined;
    const lower = writer.canonical && form !== 'verbatim';
    const earlier = endings?.length ?? 0;
    let index = 0;
    for (const label of name.labels) {
        if (endings) {
            const known = findEnding(writer.bytes, endings, earlier, name.labels, index);
            if (known !== undefined) {
                writeU16(writer, POINTER | known);
                return;
            }
            if (writer.at <= MAX_POINTER)
                endings.push(writer.at);
        }
        writeU8(writer, label.length);
        writeOctets(writer, lower ? label.map(_name_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerOctet */ .nb) : label);
        index += 1;
    }
    writeU8(writer, 0);
}
/** Where one of the first `count` endings has the labels from `index` on (those behind belong to the name at hand). */
function findEnding(bytes, endings, count, labels, index) {
    for (let at = 0; at < count; at++) {
        const ending = endings[at];
        if (ending !== undefined && isEnding(bytes, ending, labels, index))
            return ending;
    }
    return undefined;
}
/** Whether the name that was written at `at` is made of the labels from `index` on, to the letter. */
function isEnding(bytes, at, labels, index) {
    let place = at;
    for (let next = index; next < labels.length; next++) {
        const label = labels[next] ?? NO_LABEL;
        place = behindPointers(bytes, place);
        if (bytes[place] !== label.length || !isAt(bytes, place + 1, label))
            return false;
        place += 1 + label.length;
    }
    return bytes[place] === 0;
}
function behindPointers(bytes, at) {
    let place = at;
    for (let high = bytes[place] ?? 0; high >= POINTER >>> 8; high = bytes[place] ?? 0) {
        place = ((high << 8) | (bytes[place + 1] ?? 0)) & MAX_POINTER;
    }
    return place;
}
function isAt(bytes, at, label) {
    for (let index = 0; index < label.length; index++) {
        if (bytes[at + index] !== label[index])
            return false;
    }
    return true;
}
/** The name in wire format without compression, its case kept. */
function encodeName(name) {
    const writer = openWriter();
    writeName(writer, name);
    return closeWriter(writer);
}
function reserve(writer, count) {
    if (writer.at + count <= writer.bytes.length)
        return;
    const bytes = new Uint8Array(Math.max(writer.bytes.length * 2, writer.at + count));
    bytes.set(writer.bytes);
    writer.bytes = bytes;
}


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ ZoneFileError),
  uk: () => (/* binding */ parseRecordLines),
  CC: () => (/* binding */ parseZoneFile)
});

// EXTERNAL MODULE: ./build/js/wire/name.js
var wire_name = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./build/js/wire/rdata.js + 12 modules
var rdata = __nccwpck_require__(9100);
// EXTERNAL MODULE: ./build/js/wire/registry.js
var registry = __nccwpck_require__(487);
// EXTERNAL MODULE: ./build/js/wire/relative-name.js
var relative_name = __nccwpck_require__(1166);
;// CONCATENATED MODULE: ./build/js/wire/zone-entries.js
// Cuts a master file into entries (RFC 1035 section 5.1): words, quotes, comments, and parentheses that join lines. It does not
// know what the words mean.
const SPACE = /[ \t\r\f]+/y;
const COMMENT = /;.*/y;
const PARENTHESIS = /[()]/y;
/** Quotes may stand in the middle of a word: alpn="h2,h3" (RFC 9460 section 2.1). */
const WORD = /(?:[^ \t\r\f"\\;()]|\\.|"(?:[^"\\]|\\.)*")+/y;
/** The entries of the text, and all that cannot be cut into one; an entry with a fault is left out. */
function entriesOf(text) {
    const cutter = { entries: [], faults: [], entry: undefined, opened: 0 };
    const lines = text.split('\n');
    for (const [index, line] of lines.entries())
        cutLine(cutter, line, index + 1);
    if (cutter.opened > 0)
        fail(cutter, cutter.opened, 'a parenthesis is opened here and never closed');
    return { entries: cutter.entries, faults: cutter.faults };
}
function cutLine(cutter, text, line) {
    for (let at = 0; at < text.length;) {
        const skipped = match(SPACE, text, at) ?? match(COMMENT, text, at);
        const parenthesis = match(PARENTHESIS, text, at);
        const word = match(WORD, text, at);
        const found = skipped ?? parenthesis ?? word;
        if (found === undefined) {
            fail(cutter, line, misread(text, at));
            return;
        }
        if (parenthesis !== undefined && !group(cutter, parenthesis, line))
            return;
        if (word !== undefined)
            openEntry(cutter, line, /^[ \t]/.test(text)).words.push(word);
        at += found.length;
    }
    if (cutter.opened === 0)
        closeEntry(cutter);
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}
/** The entry that is being read, or a new one that begins on this line. */
function openEntry(cutter, line, indented) {
    cutter.entry ??= { line, indented, words: [] };
    return cutter.entry;
}
function closeEntry(cutter) {
    if (cutter.entry)
        cutter.entries.push(cutter.entry);
    cutter.entry = undefined;
}
/** Opens or closes a group of lines; false when the parenthesis has no business here. */
function group(cutter, parenthesis, line) {
    const opens = parenthesis === '(';
    if (opens === cutter.opened > 0) {
        const why = opens
            ? `a parenthesis is opened inside the one of line ${cutter.opened}`
            : 'a parenthesis is closed that was never opened';
        fail(cutter, line, why);
        return false;
    }
    cutter.opened = opens ? line : 0;
    return true;
}
/** Notes the fault, gives the entry up, and goes on with the next line. */
function fail(cutter, line, message) {
    cutter.faults.push({ line, message });
    cutter.entry = undefined;
    cutter.opened = 0;
}
function misread(text, at) {
    return text.charAt(at) === '"'
        ? `the quote at position ${at + 1} is not closed on this line`
        : `the backslash at position ${at + 1} escapes nothing`;
}

;// CONCATENATED MODULE: ./build/js/wire/zone-ttl.js
// TTLs in text: seconds, or numbers with units as zone files commonly write them.
/** RFC 2181 section 8. */
const MAX_TTL = 2 ** 31 - 1;
const SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
/** Seconds of a TTL such as `300` or `1h30m`; undefined when it is none or over 2^31 - 1. */
function parseTtl(text) {
    if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text))
        return undefined;
    let seconds = 0;
    for (const [, number = '', unit = 's'] of text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)) {
        seconds += Number(number) * (SECONDS[unit] ?? 1);
    }
    return seconds <= MAX_TTL ? seconds : undefined;
}

;// CONCATENATED MODULE: ./build/js/wire/zonefile.js
// Master files (RFC 1035 section 5.1): text to records, and the lines of records that people write by hand. All faults of a text
// are reported together.






/** A text that is no master file: all its faults, in the order of the lines. */
class ZoneFileError extends Error {
    name = 'ZoneFileError';
    faults;
    constructor(faults) {
        super(faults.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
        this.faults = faults;
    }
}
/**
 * The records of a master file. Relative names continue with `origin`; `ttl`, in seconds, stands for a missing `$TTL`.
 * `$INCLUDE` and classes other than IN are faults. Throws a ZoneFileError with every fault of the text.
 */
function parseZoneFile(text, options = {}) {
    const state = { origin: options.origin ?? wire_name/* ROOT */.Dl, ttlIsDefault: options.ttl !== undefined };
    if (options.ttl !== undefined)
        state.ttl = options.ttl;
    return readEntries(text, (entry) => (isDirective(entry) ? direct(state, entry) : zoneRecord(state, entry)));
}
/**
 * The records of lines `name [ttl] [IN] TYPE value`: every name is absolute, the final dot may be left out, nothing is taken over
 * from the line before. `ownerName` reads the owner names. Throws a ZoneFileError with every fault of the text.
 */
function parseRecordLines(text, ownerName = wire_name/* parseName */.$q) {
    return readEntries(text, (entry) => {
        if (isDirective(entry))
            throw new EntryError(`${entry.words[0]} is for zone files; write every record in full`);
        const [owner = '', ...words] = entry.words;
        return { name: ownerName(owner), ...fields(words), line: entry.line };
    });
}
/** Types of RFC 6895 section 3.1 that no zone holds. */
const NEVER_RECORDS = new Set(['OPT', 'ANY', 'AXFR', 'IXFR']);
/** What is wrong with one entry. */
class EntryError extends Error {
    name = 'EntryError';
}
function readEntries(text, read) {
    const { entries, faults } = entriesOf(text);
    const records = [];
    for (const entry of entries) {
        try {
            const record = read(entry);
            if (record !== undefined)
                records.push(record);
        }
        catch (error) {
            if (!(error instanceof EntryError || error instanceof wire_name/* NameError */.Qb || error instanceof rdata/* RdataError */.F2))
                throw error;
            faults.push({ line: entry.line, message: error.message });
        }
    }
    if (faults.length > 0)
        throw new ZoneFileError(faults.toSorted((a, b) => a.line - b.line));
    return records;
}
function isDirective(entry) {
    return !entry.indented && entry.words[0]?.startsWith('$') === true;
}
function direct(state, { words }) {
    const [directive = '', value, extra] = words;
    if (value === undefined || extra !== undefined)
        throw new EntryError(`${directive} takes one value`);
    switch (directive.toUpperCase()) {
        case '$ORIGIN':
            state.origin = (0,relative_name/* parseRelativeName */.L)(value, state.origin);
            return;
        case '$TTL':
            state.ttl = ttlOf(value);
            state.ttlIsDefault = true;
            return;
        default:
            throw new EntryError(`${directive} is not understood; $ORIGIN and $TTL are`);
    }
}
function zoneRecord(state, entry) {
    const [first = '', ...others] = entry.words;
    if (!entry.indented)
        state.owner = (0,relative_name/* parseRelativeName */.L)(first, state.origin);
    if (!state.owner)
        throw new EntryError('the first record has no owner name');
    const name = state.owner;
    const { ttl = state.ttl, type, rdata } = fields(entry.indented ? entry.words : others, state.origin);
    if (ttl === undefined)
        throw new EntryError('the record has no TTL, and no $TTL stands before it');
    if (!state.ttlIsDefault)
        state.ttl = ttl;
    return { name, class: registry/* CLASS_IN */.NH, ttl, type, rdata, line: entry.line };
}
/** What follows the owner name: TTL and class in either order, each at most once, then the type and the RDATA. */
function fields(words, origin) {
    const rest = [...words];
    let ttl;
    let inClass = false;
    for (let word = rest[0]; word !== undefined; word = rest[0]) {
        if (ttl === undefined && /^\d/.test(word))
            ttl = ttlOf(word);
        else if (!inClass && word.toUpperCase() === 'IN')
            inClass = true;
        else
            break;
        rest.shift();
    }
    const type = typeOf(rest.shift());
    return { ttl, type, rdata: (0,rdata/* parseRdata */.cc)(type, rest.join(' '), origin) };
}
function typeOf(word) {
    if (word === undefined)
        throw new EntryError('the record has no type');
    if (/^(CH|CS|HS|CLASS\d+)$/i.test(word))
        throw new EntryError(`class ${word} is not understood; only IN is`);
    const type = (0,registry/* parseType */.Mb)(word);
    if (!type)
        throw new EntryError(`"${word}" is not a record type`);
    if (NEVER_RECORDS.has(type))
        throw new EntryError(`${type} is for questions, no record has this type`);
    return type;
}
function ttlOf(word) {
    const ttl = parseTtl(word);
    if (ttl === undefined)
        throw new EntryError(`"${word}" is not a TTL: seconds up to 2147483647, or like 1h30m`);
    return ttl;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(7720);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
