-- Case files: working tables. What was done in a case stands in the journal as well, and what came of it in the book.
-- ${bytes} is this database's type for long binary values.

create table casework.counter (
    case_year integer primary key,
    last_given integer not null
);

-- the application as text, readable without this program; seen and margin say what the newest examination looked at
create table casework.case_file (
    case_year integer not null,
    case_serial integer not null,
    stage varchar(20) not null,
    since timestamp(6) with time zone not null,
    clerk varchar(40) not null,
    unit varchar(28) not null,
    label varchar(20) not null,
    name varchar(400) not null,
    application text not null,
    examined timestamp(6) with time zone,
    seen bigint,
    margin double precision,
    entry bigint,
    primary key (case_year, case_serial)
);
create index case_stage on casework.case_file (stage);

-- files as they were handed in
create table casework.document (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    title varchar(400) not null,
    digest varchar(64) not null,
    content ${bytes} not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);

-- earlier cases whose space the newest examination counted as reserved
create table casework.reserved (
    case_year integer not null,
    case_serial integer not null,
    other_year integer not null,
    other_serial integer not null,
    primary key (case_year, case_serial, other_year, other_serial),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);

-- the findings of the newest examination as they were read by whoever decided
create table casework.finding (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    grave boolean not null,
    text_zh text not null,
    text_en text not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);

-- decisions, all of them: a case that is examined again keeps the earlier ones
create table casework.decision (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    stage varchar(20) not null,
    officer varchar(40) not null,
    at timestamp(6) with time zone not null,
    reasons text not null,
    geometries text not null,
    tolerances varchar(200) not null,
    seen bigint not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);
