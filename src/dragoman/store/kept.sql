-- What was put in, and is never thrown away.

-- Notes that the record keeps about itself.
CREATE TABLE meta (
    name TEXT PRIMARY KEY, value TEXT NOT NULL
) WITHOUT ROWID;

-- The articles as they came; those without a day of their own get the one that others settle.
CREATE TABLE article (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, given_id TEXT, outlet TEXT, url TEXT, title TEXT,
    published TEXT, published_basis TEXT, language TEXT, sha256 TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_id ON article (id);

-- What each article says, read on its own (`store/encoding.py`).
CREATE TABLE reading (
    article TEXT PRIMARY KEY REFERENCES article (key), rules TEXT NOT NULL, digest TEXT NOT NULL,
    body BLOB NOT NULL
);

-- What a person decided about who is who.
CREATE TABLE judgement (
    kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,
    PRIMARY KEY (kind, first, second)
) WITHOUT ROWID;

-- Full text of the articles.
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article', tokenize = 'porter unicode61 remove_diacritics 2'
);
