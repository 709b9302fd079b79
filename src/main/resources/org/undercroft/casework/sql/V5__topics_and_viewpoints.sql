-- What other programs say of findings, and saved views of the ground. Working tables.

-- comments that came in with topics: what was taken in once is not taken in again
create table casework.topic_comment (
    id varchar(36) primary key,
    found_year integer not null,
    found_serial integer not null,
    foreign key (found_year, found_serial) references casework.lasting_finding (found_year, found_serial)
);

-- where somebody stood and what he saw, kept with the case
create table casework.viewpoint (
    case_year integer not null,
    case_serial integer not null,
    ordinal integer not null,
    name varchar(100) not null,
    officer varchar(40) not null,
    at timestamp(6) with time zone not null,
    content text not null,
    primary key (case_year, case_serial, ordinal),
    foreign key (case_year, case_serial) references casework.case_file (case_year, case_serial)
);
