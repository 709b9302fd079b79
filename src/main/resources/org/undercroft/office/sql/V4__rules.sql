-- What the office examines by. Rule sets are only ever added, so that a decision can name the one it was made under; version 1 ships with the program and
-- has no rows.

create table office.rule_set (
    version integer primary key check (version > 1),
    at timestamp(6) with time zone not null,
    officer varchar(40) not null,
    reason text not null
);

-- constants by name, several parted by blanks; figures as NAME=number
create table office.rule_line (
    version integer not null references office.rule_set (version),
    ordinal integer not null,
    id varchar(60) not null,
    rule varchar(60) not null,
    severity varchar(20) not null,
    moment varchar(20) not null,
    claim_levels varchar(200) not null,
    claim_kinds varchar(400) not null,
    existing_levels varchar(200) not null,
    existing_kinds varchar(400) not null,
    outcome varchar(30),
    figures varchar(400) not null,
    active boolean not null,
    primary key (version, ordinal),
    unique (version, id)
);
