-- Who works here and for which place. Working tables: what officers do stands in the journal.
-- ${bytes} is this database's type for long binary values.

create table office.settings (
    only_row integer primary key check (only_row = 1),
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    province varchar(4) not null,
    place varchar(100) not null,
    system varchar(30) not null,
    frame_east bigint not null,
    frame_north bigint not null,
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null,
    layers varchar(200) not null,
    clearance double precision not null,
    sample boolean not null
);

-- heights row by row from the north, four bytes each (IEEE 754, most significant first), NaN where nothing is known
create table office.ground (
    only_row integer primary key check (only_row = 1),
    west double precision not null,
    south double precision not null,
    cell_edge double precision not null,
    grid_columns integer not null,
    grid_rows integer not null,
    system varchar(30) not null,
    measured date not null,
    heights ${bytes} not null
);

-- the password as an Argon2id hash that names its own cost
create table office.officer (
    name varchar(40) primary key,
    display_name varchar(100) not null,
    roles varchar(200) not null,
    password varchar(400) not null
);
