-- What follows from the kept tables: thrown away and made anew wherever it has another form.

-- The statements with the record's names; "article" is article.id.
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
CREATE VIRTUAL TABLE quote_search USING fts5 (
    content, speaker, content = 'quote', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What only the whole shows. `place` is where a row stands in the order of its table.
CREATE TABLE actor (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, side TEXT, roles TEXT NOT NULL,
    aliases TEXT NOT NULL
);
CREATE TABLE merge (
    actor TEXT NOT NULL, form TEXT NOT NULL, "to" TEXT NOT NULL, why TEXT NOT NULL,
    articles TEXT NOT NULL
);
CREATE INDEX merge_actor ON merge (actor);
CREATE TABLE same_event (
    id TEXT PRIMARY KEY, members TEXT NOT NULL, origins INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT ''
);
CREATE INDEX same_event_place ON same_event (place);
CREATE TABLE same_event_member (
    same_event TEXT NOT NULL REFERENCES same_event (id), event TEXT NOT NULL,
    PRIMARY KEY (same_event, event)
) WITHOUT ROWID;
CREATE TABLE same_quote (
    id TEXT PRIMARY KEY, members TEXT NOT NULL, verbatim INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT ''
);
CREATE INDEX same_quote_place ON same_quote (place);
CREATE TABLE same_quote_member (
    same_quote TEXT NOT NULL REFERENCES same_quote (id), quote TEXT NOT NULL,
    PRIMARY KEY (same_quote, quote)
) WITHOUT ROWID;
CREATE TABLE divergence (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, "values" TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT ''
);
CREATE INDEX divergence_place ON divergence (place);
CREATE TABLE copy (
    source TEXT, target TEXT NOT NULL, share REAL NOT NULL, passages TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT ''
);
CREATE INDEX copy_place ON copy (place);
CREATE TABLE outlook (
    id TEXT PRIMARY KEY, about TEXT NOT NULL, status TEXT NOT NULL, due TEXT, members TEXT NOT NULL,
    likely REAL NOT NULL DEFAULT 1, told TEXT, place TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outlook_place ON outlook (place);
CREATE TABLE story (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, parties TEXT NOT NULL, articles TEXT NOT NULL,
    first TEXT, last TEXT, place TEXT NOT NULL DEFAULT ''
);
CREATE INDEX story_place ON story (place);

-- Articles of which the reading came or changed since what follows was made, and how ids are found.
CREATE TABLE due (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_given ON article (given_id);

-- What one article brings to the whole, with a digest of what it was made from.
CREATE TABLE local (
    number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE REFERENCES article (key),
    digest TEXT NOT NULL, body BLOB NOT NULL
);
CREATE TABLE told (
    number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE REFERENCES article (key),
    basis TEXT NOT NULL, body BLOB NOT NULL
);
CREATE TABLE prepared (
    article TEXT PRIMARY KEY REFERENCES article (key), shown TEXT NOT NULL, basis TEXT NOT NULL,
    digests TEXT NOT NULL, told TEXT NOT NULL
);
CREATE INDEX prepared_shown ON prepared (shown);
CREATE TABLE part (
    name TEXT NOT NULL, article TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (article, name)
);

-- Names: ways of naming by the tokens under which they may meet, and what each is called.
CREATE TABLE way (number INTEGER PRIMARY KEY, key TEXT UNIQUE, body BLOB NOT NULL);
CREATE TABLE tie (
    token INTEGER NOT NULL, way INTEGER NOT NULL, looks INTEGER NOT NULL,
    PRIMARY KEY (token, way)
) WITHOUT ROWID;
CREATE INDEX tie_way ON tie (way);
CREATE TABLE way_side (
    side TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (side, key)
) WITHOUT ROWID;
CREATE INDEX way_side_key ON way_side (key);
CREATE TABLE step (
    key TEXT NOT NULL, "to" TEXT NOT NULL, why TEXT NOT NULL, stage INTEGER NOT NULL,
    PRIMARY KEY (key, stage, "to")
) WITHOUT ROWID;
CREATE TABLE called (
    key TEXT PRIMARY KEY, root TEXT NOT NULL, shown TEXT NOT NULL, actor TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX called_root ON called (root);
CREATE INDEX called_shown ON called (shown);
CREATE TABLE party (name TEXT PRIMARY KEY, side TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE used (
    name INTEGER NOT NULL, local INTEGER NOT NULL,
    PRIMARY KEY (name, local)
) WITHOUT ROWID;
CREATE INDEX used_local ON used (local);

-- Sides: who faces whom in each article, by the record's names, and how many articles pairs have.
CREATE TABLE facing (
    number INTEGER PRIMARY KEY, own TEXT NOT NULL DEFAULT '', better TEXT NOT NULL DEFAULT '',
    leaders TEXT NOT NULL DEFAULT '', body BLOB NOT NULL
);
CREATE INDEX facing_own ON facing (own);
CREATE TABLE facing_name (
    name INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (name, article)
) WITHOUT ROWID;
CREATE TABLE pair_count (
    tally INTEGER NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (tally, first, second)
) WITHOUT ROWID;
CREATE INDEX pair_count_times ON pair_count (tally, times);
CREATE TABLE person_count (name TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;

-- Days: what dated articles tell under which trace, who asks for it, and what came of it.
CREATE TABLE telling (
    code INTEGER NOT NULL, day INTEGER NOT NULL, own INTEGER NOT NULL DEFAULT 0,
    lent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (code, day)
) WITHOUT ROWID;
CREATE TABLE asking (
    code INTEGER NOT NULL, told INTEGER NOT NULL,
    PRIMARY KEY (code, told)
) WITHOUT ROWID;
CREATE TABLE placing (
    article TEXT PRIMARY KEY, basis TEXT NOT NULL, asked BLOB NOT NULL, heard TEXT NOT NULL,
    first BLOB NOT NULL, own BLOB NOT NULL, again TEXT NOT NULL, last BLOB NOT NULL,
    clued INTEGER NOT NULL, dated INTEGER NOT NULL
);
CREATE INDEX placing_clued ON placing (article) WHERE clued;
CREATE INDEX placing_dated ON placing (article) WHERE dated;

-- Stories: articles on the heap, what each holds, and what they fall into.
CREATE TABLE heaped (
    number INTEGER PRIMARY KEY, event INTEGER NOT NULL, day INTEGER, shown TEXT NOT NULL,
    told BLOB NOT NULL, keys BLOB NOT NULL, vector BLOB NOT NULL
);
CREATE TABLE page (number INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE holding (
    kind INTEGER NOT NULL, token INTEGER NOT NULL, holder INTEGER NOT NULL,
    PRIMARY KEY (kind, token, holder)
) WITHOUT ROWID;
CREATE TABLE held (
    kind INTEGER NOT NULL, token INTEGER NOT NULL, holders INTEGER NOT NULL,
    PRIMARY KEY (kind, token)
) WITHOUT ROWID;
CREATE TABLE near (
    one INTEGER NOT NULL, other INTEGER NOT NULL, likeness REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE TABLE choice (number INTEGER PRIMARY KEY, fits BLOB NOT NULL, matter TEXT NOT NULL);
CREATE TABLE spoken (name TEXT PRIMARY KEY, side TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE told_story (
    unit TEXT NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (unit, number)
) WITHOUT ROWID;
CREATE TABLE noted (
    kind INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (kind, number)
);

-- Groups: rows under their keys, the pairs that are alike, and the groups these make.
CREATE TABLE site (number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE);
CREATE TABLE posting (
    kind INTEGER NOT NULL, key INTEGER NOT NULL, day INTEGER NOT NULL, start INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, key, day, start, number)
) WITHOUT ROWID;
CREATE TABLE spot (
    kind INTEGER NOT NULL, number INTEGER NOT NULL, "row" TEXT NOT NULL, site INTEGER NOT NULL,
    PRIMARY KEY (kind, number)
) WITHOUT ROWID;
CREATE TABLE compared (number INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE grouped (
    kind INTEGER NOT NULL, site INTEGER NOT NULL, signature TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (kind, site)
);
CREATE TABLE edge (
    kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL,
    PRIMARY KEY (kind, a, b)
) WITHOUT ROWID;
CREATE INDEX edge_b ON edge (kind, b);
CREATE TABLE home (
    kind INTEGER NOT NULL, number INTEGER NOT NULL, home TEXT NOT NULL, site INTEGER NOT NULL,
    undated INTEGER NOT NULL, day INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (kind, number)
) WITHOUT ROWID;
CREATE TABLE joint (
    kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL,
    PRIMARY KEY (kind, a, b)
) WITHOUT ROWID;
CREATE INDEX home_home ON home (kind, home);
CREATE INDEX home_site ON home (kind, site);

-- What is said of an article by the whole, and everything found on the way to the relations.
CREATE TABLE brought (
    kind TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, article TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (kind, name, value, article)
) WITHOUT ROWID;
CREATE INDEX brought_side ON brought (value, name) WHERE kind = 'side';
CREATE TABLE standing (
    article TEXT PRIMARY KEY, day INTEGER, home TEXT, signed TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX standing_home ON standing (home);
CREATE INDEX standing_day ON standing (day);
CREATE TABLE sheet (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL,
    UNIQUE (kind, name)
);
CREATE TABLE sheet_key (
    key INTEGER NOT NULL, sheet INTEGER NOT NULL,
    PRIMARY KEY (key, sheet)
) WITHOUT ROWID;
CREATE INDEX sheet_key_sheet ON sheet_key (sheet);

-- The ten questions, as views for whoever opens the file without dragoman.
CREATE VIEW q01_where_it_stands AS
    SELECT status, due, about, likely, id FROM outlook ORDER BY place;
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
        (SELECT group_concat(same_quote, ' ') FROM (
            SELECT m.same_quote FROM same_quote_member m WHERE m.quote = q.id ORDER BY m.same_quote
        )) AS same_quote
    FROM quote q WHERE q.confidence >= 0.5 ORDER BY q.speaker, q.date;
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
