"""The schema of the record file as it was first shipped; it is never edited."""

FIRST = """
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What was put in: the articles as they came.
CREATE TABLE article (
    key TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    given_id TEXT, outlet TEXT, url TEXT, title TEXT,
    published TEXT, published_basis TEXT, language TEXT,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_id ON article (id);

-- What each article says, read on its own (zlib-compressed JSON of model.Findings).
CREATE TABLE reading (
    article TEXT PRIMARY KEY REFERENCES article (key),
    rules TEXT NOT NULL,
    digest TEXT NOT NULL,
    body BLOB NOT NULL
) WITHOUT ROWID;

-- Derived: the statements with the record's names; "article" is article.id.
CREATE TABLE quote (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    content TEXT NOT NULL, kind TEXT NOT NULL, speaker TEXT, speaker_text TEXT, speaker_span TEXT,
    cue TEXT, cue_span TEXT, "to" TEXT, via TEXT, date TEXT, timex TEXT, continues TEXT,
    rule TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX quote_speaker ON quote (speaker);
CREATE INDEX quote_article ON quote (article, start);
CREATE TABLE event (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    evidence TEXT NOT NULL, kind TEXT NOT NULL, plover TEXT, mode TEXT, status TEXT NOT NULL,
    actors TEXT NOT NULL, recipients TEXT NOT NULL, place TEXT, date TEXT, date_text TEXT,
    timex TEXT, according_to TEXT, rule TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX event_kind ON event (kind, date);
CREATE INDEX event_article ON event (article, start);
CREATE TABLE position (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    evidence TEXT NOT NULL, party TEXT NOT NULL, issue TEXT NOT NULL, stance TEXT NOT NULL,
    condition TEXT, according_to TEXT, date TEXT, timex TEXT, rule TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX position_party ON position (party);
CREATE INDEX position_article ON position (article, start);
CREATE TABLE figure (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    evidence TEXT NOT NULL, value REAL, low REAL, high REAL, qualifier TEXT, unit TEXT NOT NULL,
    "of" TEXT, according_to TEXT, as_of TEXT, timex TEXT, rule TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX figure_article ON figure (article, start);
CREATE TABLE reliance (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    evidence TEXT NOT NULL, name TEXT NOT NULL, purpose TEXT, rule TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX reliance_article ON reliance (article, start);

-- Derived: what only the whole shows.
CREATE TABLE actor (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, side TEXT,
    roles TEXT NOT NULL, aliases TEXT NOT NULL
);
CREATE TABLE same_event (id TEXT PRIMARY KEY, members TEXT NOT NULL, origins INTEGER NOT NULL);
CREATE TABLE same_event_member (
    same_event TEXT NOT NULL REFERENCES same_event (id), event TEXT NOT NULL,
    PRIMARY KEY (same_event, event)
) WITHOUT ROWID;
CREATE TABLE same_quote (id TEXT PRIMARY KEY, members TEXT NOT NULL, verbatim INTEGER NOT NULL);
CREATE TABLE same_quote_member (
    same_quote TEXT NOT NULL REFERENCES same_quote (id), quote TEXT NOT NULL,
    PRIMARY KEY (same_quote, quote)
) WITHOUT ROWID;
CREATE TABLE divergence (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, "values" TEXT NOT NULL
);
CREATE TABLE copy (
    source TEXT, target TEXT NOT NULL, share REAL NOT NULL, passages TEXT NOT NULL
);
CREATE TABLE outlook (
    id TEXT PRIMARY KEY, about TEXT NOT NULL, status TEXT NOT NULL, due TEXT,
    members TEXT NOT NULL
);
CREATE TABLE story (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, parties TEXT NOT NULL, articles TEXT NOT NULL
);

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE quote_search USING fts5 (
    content, speaker, content = 'quote', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The ten questions, as views for whoever opens the file without dragoman.
CREATE VIEW q01_where_it_stands AS
    SELECT status, due, about, id FROM outlook ORDER BY due IS NULL, due, about;
CREATE VIEW q02_what_happened AS
    SELECT e.date, e.kind, e.status, e.actors, e.recipients, e.place, e.evidence, e.article,
        e.start, e."end", g.id AS same_event, g.origins
    FROM event e
    LEFT JOIN same_event_member m ON m.event = e.id
    LEFT JOIN same_event g ON g.id = m.same_event
    WHERE e.confidence >= 0.5 ORDER BY e.date IS NULL, e.date;
CREATE VIEW q03_who_wants_what AS
    SELECT party, issue, stance, condition, according_to, date, evidence, article, start, "end"
    FROM position WHERE confidence >= 0.5 ORDER BY party, issue;
CREATE VIEW q04_who_said_what AS
    SELECT q.speaker, q.kind, q.content, q."to", q.via, q.date, q.article, q.start, q."end",
        m.same_quote
    FROM quote q LEFT JOIN same_quote_member m ON m.quote = q.id
    WHERE q.confidence >= 0.5 ORDER BY q.speaker, q.date;
CREATE VIEW q05_where_reports_disagree AS
    SELECT kind, about, "values" FROM divergence ORDER BY kind, about;
CREATE VIEW q06_which_figures AS
    SELECT value, low, high, qualifier, unit, "of", according_to, as_of, evidence, article, start,
        "end"
    FROM figure WHERE confidence >= 0.5 ORDER BY unit, value;
CREATE VIEW q07_which_papers AS
    SELECT date, kind, status, actors, recipients, evidence, article, start, "end"
    FROM event WHERE confidence >= 0.5 AND kind IN ('handover', 'proposal', 'signature')
    ORDER BY date IS NULL, date;
CREATE VIEW q08_which_commitments AS
    SELECT date, kind, status, actors, recipients, according_to, evidence, article, start, "end"
    FROM event WHERE confidence >= 0.5
        AND kind IN ('agreement', 'ceasefire', 'violation', 'exchange', 'release', 'aid')
    ORDER BY date IS NULL, date;
CREATE VIEW q09_who_relies_on_whom AS
    SELECT article, name AS source, purpose AS what, NULL AS share FROM reliance
    WHERE confidence >= 0.5
    UNION ALL SELECT target, source, 'copied passages', share FROM copy;
CREATE VIEW q10_what_is_new AS
    SELECT published, outlet, title, id FROM article ORDER BY published DESC;
"""
