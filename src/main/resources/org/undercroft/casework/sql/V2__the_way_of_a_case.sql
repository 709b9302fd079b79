-- The way of a case with all its stages. Working tables, but every act on them stands in the journal.

-- numbers that are counted across the years: places in the queue, drafts; `reserve 2026` and the like within one
create table casework.series (
    name varchar(40) primary key,
    last_given bigint not null
);

-- accepted: the clock starts; place: rank against other claims to the same space; version: goes up with each act that changes the file; due_by: until when a
-- correction is waited for; path: as which kind of case it is worked
alter table casework.case_file add column accepted timestamp(6) with time zone;
alter table casework.case_file add column place bigint;
alter table casework.case_file add column version bigint default 0 not null;
alter table casework.case_file add column assignee varchar(40);
alter table casework.case_file add column ex_officio boolean default false not null;
alter table casework.case_file add column due_by date;
alter table casework.case_file add column path varchar(30);

-- of a case from before, acceptance is what the journal says; of a correction asked for then, nothing is waited for: what came back was a new case
update casework.case_file c set accepted = coalesce((
    select min(j.at) from register.act a join register.journal j on j.position = a.position
    where a.kind = 'LODGED' and a.subject = cast(c.case_year as varchar(9)) || '-' || lpad(cast(c.case_serial as varchar(9)), 6, '0')), c.since);
update casework.case_file c set place = (
    select count(*) from casework.case_file f
    where f.case_year < c.case_year or (f.case_year = c.case_year and f.case_serial <= c.case_serial));
update casework.case_file set due_by = cast(since as date) where stage = 'REQUISITIONED';
insert into casework.series (name, last_given) select 'place', count(*) from casework.case_file;
alter table casework.case_file alter column accepted set not null;
alter table casework.case_file alter column place set not null;
alter table casework.case_file add constraint no_simulation_is_a_case check (case_serial > 0);
alter table casework.case_file add constraint entered_when_registered check (entry is null or stage in ('REGISTERED', 'CERTIFIED', 'ARCHIVED'));

-- what was done in a case, in order: what the clock and the four eyes are reckoned from
create table casework.step (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    at timestamp(6) with time zone not null,
    officer varchar(40) not null,
    kind varchar(30) not null,
    stage varchar(20) not null,
    reason text not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);
insert into casework.step (case_year, case_serial, ordinal, at, officer, kind, stage, reason)
    select case_year, case_serial, 1, accepted, clerk, 'LODGED', 'LODGED', '' from casework.case_file;
insert into casework.step (case_year, case_serial, ordinal, at, officer, kind, stage, reason)
    select case_year, case_serial, 2, since, '', stage, stage, '' from casework.case_file where stage <> 'LODGED';

alter table casework.document add column kind varchar(40) default 'SURVEY_PLAN' not null;
alter table casework.document add column signed date;
alter table casework.document add column added_at timestamp(6) with time zone;
alter table casework.document add column added_by varchar(40) default '' not null;

-- ground: of a refusal
alter table casework.decision add column ground varchar(30);

-- what a requisition asks for, all at once
create table casework.demand (
    case_year integer not null,
    case_serial integer not null,
    decision integer not null,
    ordinal integer not null,
    text_zh text not null,
    text_en text not null,
    primary key (case_year, case_serial, decision, ordinal),
    foreign key (case_year, case_serial, decision) references casework.decision (case_year, case_serial, ordinal)
);

-- public notices; claim: digests of what was put up, so that a corrected plan needs a notice of its own
create table casework.notice (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    posted_by varchar(40) not null,
    posted date not null,
    last_day date not null,
    days integer not null,
    claim text not null,
    place text not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);

create table casework.notice_objection (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    received date not null,
    objector varchar(200) not null,
    content text not null,
    recorded_by varchar(40) not null,
    answer text,
    answered_by varchar(40),
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);

create table casework.opinion (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    body varchar(200) not null,
    kind varchar(30) not null,
    question text not null,
    required boolean not null,
    asked date not null,
    asked_by varchar(40) not null,
    due date not null,
    reminders integer default 0 not null,
    reminded date,
    outcome varchar(30),
    answer text,
    document integer,
    answered date,
    recorded_by varchar(40),
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial),
    check ((outcome is null) = (answered is null))
);

-- space kept for a planned extension; place: its rank in the same queue as cases
create table casework.reserve (
    reserve_year integer not null,
    reserve_serial integer not null,
    place bigint not null,
    kept_at timestamp(6) with time zone not null,
    kept_by varchar(40) not null,
    until_day date not null,
    basis text not null,
    application text not null,
    released_at timestamp(6) with time zone,
    released_by varchar(40),
    release_reason text,
    primary key (reserve_year, reserve_serial)
);

-- reserves that the newest examination of a case counted
create table casework.reserved_ahead (
    case_year integer not null,
    case_serial integer not null,
    reserve_year integer not null,
    reserve_serial integer not null,
    primary key (case_year, case_serial, reserve_year, reserve_serial),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial),
    foreign key (reserve_year, reserve_serial) references casework.reserve (reserve_year, reserve_serial)
);

-- what-if cases. Their numbers are negative here, those of cases positive: no row of this table can ever be a case, and it has no stage and no entry
create table casework.simulation (
    simulation_year integer not null,
    simulation_serial integer not null check (simulation_serial < 0),
    at timestamp(6) with time zone not null,
    officer varchar(40) not null,
    name varchar(400) not null,
    application text not null,
    plan_file ${bytes} not null,
    examined timestamp(6) with time zone not null,
    seen bigint not null,
    margin double precision not null,
    ahead text not null,
    findings integer not null,
    grave integer not null,
    primary key (simulation_year, simulation_serial)
);

-- applications on the way to being lodged: nobody's business but the clerk's
create table casework.draft (
    number bigint primary key,
    clerk varchar(40) not null,
    title varchar(400) not null,
    saved_at timestamp(6) with time zone not null,
    version bigint not null
);
create table casework.draft_field (
    draft bigint not null references casework.draft (number),
    name varchar(100) not null,
    content text not null,
    primary key (draft, name)
);
create table casework.draft_file (
    draft bigint not null references casework.draft (number),
    ordinal integer not null,
    name varchar(400) not null,
    content ${bytes} not null,
    primary key (draft, ordinal)
);

-- how cases of a kind are worked, where the administrator has said otherwise than the program does; each change is an act
create table casework.procedure (
    path varchar(30) primary key,
    days integer not null check (days between 0 and 30),
    reviews integer not null check (reviews in (1, 2)),
    notice varchar(20) not null,
    notice_days integer not null check (notice_days > 0),
    papers boolean not null
);
-- an office from before goes on as it did
insert into casework.procedure (path, days, reviews, notice, notice_days, papers)
    select p.path, p.days, 1, 'NONE', 15, false
    from office.settings, (values ('FIRST', 30), ('TRANSFER', 5), ('ALTERATION', 5), ('CANCELLATION', 5), ('CORRECTION', 30), ('OBJECTION', 0),
        ('PRIORITY_NOTICE', 5), ('SEIZURE', 0), ('OTHER', 30), ('MORTGAGE', 5), ('EASEMENT', 5)) as p (path, days);
