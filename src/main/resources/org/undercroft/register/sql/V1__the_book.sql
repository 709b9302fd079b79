-- The book. Apart from register.counter every table only ever gains rows; the end of a version is the column `replaces` of the later entry.
-- Written so that H2 and PostgreSQL read it alike. Lengths in metres, positions east, north, height in the office's reference system.

-- a working table: the numbers last given; locked by whoever writes, so that the book has one writer at a time and no gaps
create table register.counter (
    name varchar(60) primary key,
    last_given bigint not null
);
insert into register.counter (name, last_given) values ('journal', 0), ('entry', 0);

-- everything that happens, in order; what a record says stands in the table named by its sort, and again here as canonical text
create table register.journal (
    position bigint primary key,
    sort varchar(11) not null check (sort in ('ENTRY', 'ACT', 'CERTIFICATE', 'COPY')),
    at timestamp(6) with time zone not null,
    text text not null,
    digest varchar(64) not null,
    chain varchar(64) not null
);

create table register.act (
    position bigint primary key references register.journal (position),
    kind varchar(30) not null,
    officer varchar(40) not null,
    subject varchar(200) not null,
    details text not null
);

-- each entry is one statement about one unit: its own space and right (states_right, label 1), or an easement or a zone on it (labels E1, Z1 …); a later
-- statement under the same label replaces it as a whole
create table register.entry (
    number bigint primary key,
    position bigint not null unique references register.journal (position),
    kind varchar(30) not null,
    case_year integer not null,
    case_serial integer not null,
    unit varchar(28) not null,
    label varchar(20) not null,
    states_right boolean not null,
    replaces bigint unique references register.entry (number),
    name varchar(400) not null,
    situs varchar(400) not null,
    remarks text not null,
    clerk varchar(40) not null,
    reviewer varchar(40) not null,
    registrar varchar(40) not null
);
create index entry_unit on register.entry (unit);

create table register.piece (
    entry bigint not null references register.entry (number),
    ordinal integer not null,
    label varchar(20) not null,
    name varchar(400) not null,
    level varchar(30) not null,
    kind varchar(30) not null,
    basis varchar(30) not null,
    survey_class varchar(30) not null,
    system varchar(30) not null,
    definition text not null,
    digest varchar(64) not null,
    min_east double precision not null,
    min_north double precision not null,
    min_height double precision not null,
    max_east double precision not null,
    max_north double precision not null,
    max_height double precision not null,
    primary key (entry, ordinal),
    unique (entry, label)
);

-- the ground cells a piece lies under, so that a long tunnel does not cover the town
create table register.cell (
    east integer not null,
    north integer not null,
    entry bigint not null,
    piece integer not null,
    primary key (east, north, entry, piece),
    foreign key (entry, piece) references register.piece (entry, ordinal)
);
create index cell_piece on register.cell (entry, piece);

-- parties as the entry names them
create table register.party (
    entry bigint not null references register.entry (number),
    id varchar(100) not null,
    sort varchar(12) not null check (sort in ('PERSON', 'ORGANISATION', 'GROUP')),
    name varchar(400) not null,
    code varchar(100),
    primary key (entry, id)
);
create index party_id on register.party (id);

create table register.party_member (
    entry bigint not null,
    party varchar(100) not null,
    ordinal integer not null,
    member varchar(100) not null,
    primary key (entry, party, ordinal),
    foreign key (entry, party) references register.party (entry, id)
);

create table register.interest (
    entry bigint not null references register.entry (number),
    ordinal integer not null,
    unit varchar(28) not null,
    sort varchar(14) not null check (sort in ('RIGHT', 'RESTRICTION', 'RESPONSIBILITY')),
    kind varchar(50),
    nature varchar(30),
    land_use varchar(200),
    term_from date,
    term_to date,
    beneficiary varchar(28),
    content text,
    primary key (entry, ordinal)
);
create index interest_unit on register.interest (unit);

create table register.holding (
    entry bigint not null,
    interest integer not null,
    ordinal integer not null,
    party varchar(100) not null,
    numerator integer not null,
    denominator integer not null,
    primary key (entry, interest, ordinal),
    foreign key (entry, interest) references register.interest (entry, ordinal),
    foreign key (entry, party) references register.party (entry, id)
);

create table register.source (
    entry bigint not null references register.entry (number),
    ordinal integer not null,
    sort varchar(4) not null check (sort in ('PLAN', 'DEED')),
    title varchar(400) not null,
    digest varchar(64) not null,
    system varchar(30),
    survey_class varchar(30),
    deed_kind varchar(30),
    signed date,
    primary key (entry, ordinal)
);

-- a certificate shows one entry, as the book stood after the entry `as_of`: so it can be printed again for ever
create table register.certificate (
    position bigint primary key references register.journal (position),
    province varchar(4) not null,
    given_year integer not null,
    place varchar(100) not null,
    serial integer not null,
    entry bigint not null unique references register.entry (number),
    as_of bigint not null references register.entry (number),
    issued date not null,
    officer varchar(40) not null,
    unique (given_year, serial)
);

create table register.certificate_copy (
    position bigint primary key references register.journal (position),
    certificate bigint not null references register.certificate (position),
    copy integer not null,
    facts varchar(64) not null,
    digest varchar(64) not null,
    officer varchar(40) not null,
    unique (certificate, copy)
);
