-- What enquiries are answered from beside the book's own tables. Derived from it, written behind it, held against it by the audit.
-- Only equal strings are looked for, so that no database's way of sorting Chinese matters.

-- a gram of a text: two characters of Chinese side by side, the beginning of a word in letters or digits; `text` is 64 bits of the digest of field and text
create table register.search_gram (
    field varchar(10) not null,
    gram varchar(24) not null,
    text bigint not null,
    primary key (field, gram, text)
);

-- which entries have the text
create table register.search_use (
    text bigint not null,
    entry bigint not null references register.entry (number),
    primary key (text, entry)
);
create index search_use_entry on register.search_use (entry);

create index entry_case on register.entry (case_year, case_serial);
create index party_code on register.party (code);
create index source_digest on register.source (digest);
create index piece_heights on register.piece (min_height, max_height);
