-- What the law says beyond right, easement and zone, and when it holds. Written so that H2 and PostgreSQL read it alike.

-- holds_from: a correction holds from the moment of the entry it corrects; empty where an entry holds from its own.
-- last_day: the day at whose end (24:00 at the place) everything the entry states has ended by itself; empty where something in it has no end.
-- Both follow from what the entry says and are derived again by the audit.
alter table register.entry add column holds_from bigint references register.entry (number);
alter table register.entry add column last_day date;

update register.entry e set holds_from = e.replaces where e.kind = 'CORRECTION';
-- a correction of a correction holds from where that one does: each turn halves what is left of the way, seven reach over a hundred and more in a row
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set holds_from = (select c.holds_from from register.entry c where c.number = e.holds_from) where exists (select 1 from register.entry c where c.number = e.holds_from and c.holds_from is not null);
update register.entry e set last_day = (select max(i.term_to) from register.interest i where i.entry = e.number)
where not exists (select 1 from register.interest i where i.entry = e.number and i.term_to is null);

alter table register.piece add column offset_metres double precision default 0 not null;

-- members of a group that hold by shares
alter table register.party_member add column numerator integer;
alter table register.party_member add column denominator integer;

alter table register.interest add column price numeric(20, 2);
alter table register.interest add column currency varchar(3);

-- whose declaration a deed is
alter table register.source add column given_by varchar(100);

-- a mortgage, a seizure, an objection, a notice: each stands in register.interest as a restriction, and here with what it has of its own
create table register.mortgage (
    entry bigint not null,
    ordinal integer not null,
    kind varchar(20) not null,
    creditor varchar(100) not null,
    debtor varchar(100),
    amount numeric(20, 2) not null,
    currency varchar(3) not null,
    transfer_restricted boolean not null,
    primary key (entry, ordinal),
    foreign key (entry, ordinal) references register.interest (entry, ordinal),
    foreign key (entry, creditor) references register.party (entry, id),
    foreign key (entry, debtor) references register.party (entry, id)
);

create table register.seizure (
    entry bigint not null,
    ordinal integer not null,
    kind varchar(20) not null,
    court varchar(100) not null,
    first_day date not null,
    until_day date,
    primary key (entry, ordinal),
    foreign key (entry, ordinal) references register.interest (entry, ordinal),
    foreign key (entry, court) references register.party (entry, id)
);

create table register.objection (
    entry bigint not null,
    ordinal integer not null,
    objector varchar(100) not null,
    sued date,
    primary key (entry, ordinal),
    foreign key (entry, ordinal) references register.interest (entry, ordinal),
    foreign key (entry, objector) references register.party (entry, id)
);

create table register.notice (
    entry bigint not null,
    ordinal integer not null,
    kind varchar(20) not null,
    promisee varchar(100) not null,
    possible date,
    primary key (entry, ordinal),
    foreign key (entry, ordinal) references register.interest (entry, ordinal),
    foreign key (entry, promisee) references register.party (entry, id)
);

-- what a unit measures: five different facts, computed or declared
create table register.figure (
    entry bigint not null references register.entry (number),
    ordinal integer not null,
    kind varchar(30) not null,
    amount numeric(24, 2) not null,
    provenance varchar(10) not null,
    primary key (entry, ordinal)
);

-- which statements under other codes an entry follows: old codes stay readable for ever and are never given again
create table register.succession (
    entry bigint not null references register.entry (number),
    ordinal integer not null,
    event varchar(10) not null,
    old_unit varchar(28) not null,
    old_label varchar(20) not null,
    primary key (entry, ordinal)
);
create index succession_old on register.succession (old_unit);
