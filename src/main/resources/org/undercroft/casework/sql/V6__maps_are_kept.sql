-- Maps of cadastral sub-districts are kept: what was examined by an earlier one is examined again by that one.
-- since: from when the whole map counts; all rows of one moment are one map

create table casework.sub_district_map (
    since timestamp(6) with time zone not null,
    code varchar(6) not null,
    outline text not null,
    primary key (since, code)
);
insert into casework.sub_district_map (since, code, outline)
    select timestamp with time zone '2000-01-01 00:00:00+00', code, outline from casework.sub_district;
drop table casework.sub_district;
