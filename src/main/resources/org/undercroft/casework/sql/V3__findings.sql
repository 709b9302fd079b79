-- Findings that last. Working tables: what an officer does to a finding, and what is put on file for an examination, stands in the journal as well.

create table casework.finding_counter (
    found_year integer primary key,
    last_given integer not null
);

-- a finding by its lasting identity: what kind of thing stands between which two spaces, whichever case or survey shows it
create table casework.lasting_finding (
    found_year integer not null,
    found_serial integer not null,
    kind varchar(30) not null,
    side_a varchar(120) not null,
    side_b varchar(120) not null,
    detail varchar(100) not null,
    state varchar(20) not null,
    since timestamp(6) with time zone not null,
    assignee varchar(40),
    due date,
    heap varchar(100),
    primary key (found_year, found_serial),
    unique (kind, side_a, side_b, detail)
);
create index lasting_finding_a on casework.lasting_finding (side_a);
create index lasting_finding_b on casework.lasting_finding (side_b);
create index lasting_finding_state on casework.lasting_finding (state);
create index case_unit_and_label on casework.case_file (unit, label);

-- what each examination of a case saw of a finding; what was there before and is not any more has a row too
create table casework.sighting (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    found_year integer not null,
    found_serial integer not null,
    at timestamp(6) with time zone not null,
    change varchar(12) not null,
    severity varchar(20) not null,
    moment varchar(20) not null,
    ways varchar(200) not null,
    digest_a varchar(64) not null,
    digest_b varchar(64) not null,
    tolerance double precision not null,
    rules integer not null,
    text_zh text not null,
    text_en text not null,
    primary key (case_year, case_serial, ordinal, found_year, found_serial),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial),
    foreign key (found_year, found_serial) references casework.lasting_finding (found_year, found_serial)
);
create index sighting_finding on casework.sighting (found_year, found_serial);

-- how a finding was settled, or is to be: with the geometries, the tolerance and the rule set that this was decided on
create table casework.settlement (
    found_year integer not null,
    found_serial integer not null,
    ordinal integer not null,
    way varchar(30) not null,
    reason text not null,
    basis text not null,
    paper_title varchar(400),
    paper_digest varchar(64),
    paper_kind varchar(30),
    paper_signed date,
    officer varchar(40) not null,
    at timestamp(6) with time zone not null,
    second_officer varchar(40),
    second_at timestamp(6) with time zone,
    digest_a varchar(64) not null,
    digest_b varchar(64) not null,
    tolerance double precision not null,
    rules integer not null,
    primary key (found_year, found_serial, ordinal),
    foreign key (found_year, found_serial) references casework.lasting_finding (found_year, found_serial)
);

-- everything that was done to a finding, comments included
create table casework.finding_step (
    found_year integer not null,
    found_serial integer not null,
    ordinal integer not null,
    at timestamp(6) with time zone not null,
    officer varchar(40) not null,
    step varchar(20) not null,
    text text not null,
    primary key (found_year, found_serial, ordinal),
    foreign key (found_year, found_serial) references casework.lasting_finding (found_year, found_serial)
);

-- two spaces touch by record (LA_RequiredRelationshipSpatialUnit), as long as both have the geometries they had then
create table casework.common_boundary (
    one varchar(120) not null,
    digest_one varchar(64) not null,
    other varchar(120) not null,
    digest_other varchar(64) not null,
    since timestamp(6) with time zone not null,
    found_year integer not null,
    found_serial integer not null,
    primary key (one, digest_one, other, digest_other)
);
create index common_boundary_other on casework.common_boundary (other);

-- support or piles that an easement lets stand in another's unit, below a height in metres
create table casework.agreed_support (
    dominant varchar(28) not null,
    servient varchar(28) not null,
    ordinal integer not null,
    below double precision not null,
    paper_title varchar(400) not null,
    paper_digest varchar(64) not null,
    officer varchar(40) not null,
    since timestamp(6) with time zone not null,
    primary key (dominant, servient, ordinal)
);

-- the space of the grant contract, as text; the newest counts
create table casework.granted_space (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    definition text not null,
    paper_title varchar(400) not null,
    paper_digest varchar(64) not null,
    officer varchar(40) not null,
    since timestamp(6) with time zone not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);

-- surface titles that nobody has surveyed in depth, as long as they have the geometry they had then
create table casework.depth_unknown (
    unit varchar(120) not null,
    digest varchar(64) not null,
    officer varchar(40) not null,
    since timestamp(6) with time zone not null,
    primary key (unit, digest)
);

-- the office's cadastral sub-districts: outlines as prisms of one metre, in the text form of all geometries
create table casework.sub_district (
    code varchar(6) primary key,
    outline text not null
);

-- the rule set that the newest examination of a case was made under
create table casework.examined_under (
    case_year integer not null,
    case_serial integer not null,
    rules integer not null,
    primary key (case_year, case_serial),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);
