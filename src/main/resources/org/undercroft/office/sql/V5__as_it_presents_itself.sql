-- What an office calls itself, how it numbers certificates and which depth layers it speaks of may change; what was printed before goes on saying what held
-- then. The first of each stands in office.settings. Written so that H2 and PostgreSQL read it alike.

create table office.presentation (
    -- of the record in the journal that tells of the change: seats' clocks differ, positions do not
    since bigint primary key,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    province varchar(4) not null,
    place varchar(100) not null,
    layers varchar(200) not null
);
