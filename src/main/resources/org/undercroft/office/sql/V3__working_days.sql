-- Days on which the rule Monday to Friday does not hold: holidays, and weekend days worked in exchange. A working table: each change is an act in the
-- journal that lists the whole year. A year listed in holiday_year follows its State Council notice; for others only the holidays of fixed date are known.

create table office.holiday_year (
    holiday_year integer primary key,
    notice varchar(200) not null
);

create table office.special_day (
    special_day date primary key,
    worked boolean not null,
    name varchar(100) not null
);

insert into office.holiday_year (holiday_year, notice) values (2025, '国办发明电〔2024〕12号'), (2026, '国务院办公厅 2025-11-04');

insert into office.special_day (special_day, worked, name) values
    (date '2025-01-01', false, '元旦'),
    (date '2025-01-26', true, '春节'),
    (date '2025-01-28', false, '春节'), (date '2025-01-29', false, '春节'), (date '2025-01-30', false, '春节'), (date '2025-01-31', false, '春节'),
    (date '2025-02-01', false, '春节'), (date '2025-02-02', false, '春节'), (date '2025-02-03', false, '春节'), (date '2025-02-04', false, '春节'),
    (date '2025-02-08', true, '春节'),
    (date '2025-04-04', false, '清明节'), (date '2025-04-05', false, '清明节'), (date '2025-04-06', false, '清明节'),
    (date '2025-04-27', true, '劳动节'),
    (date '2025-05-01', false, '劳动节'), (date '2025-05-02', false, '劳动节'), (date '2025-05-03', false, '劳动节'), (date '2025-05-04', false, '劳动节'),
    (date '2025-05-05', false, '劳动节'),
    (date '2025-05-31', false, '端午节'), (date '2025-06-01', false, '端午节'), (date '2025-06-02', false, '端午节'),
    (date '2025-09-28', true, '国庆节、中秋节'),
    (date '2025-10-01', false, '国庆节、中秋节'), (date '2025-10-02', false, '国庆节、中秋节'), (date '2025-10-03', false, '国庆节、中秋节'),
    (date '2025-10-04', false, '国庆节、中秋节'), (date '2025-10-05', false, '国庆节、中秋节'), (date '2025-10-06', false, '国庆节、中秋节'),
    (date '2025-10-07', false, '国庆节、中秋节'), (date '2025-10-08', false, '国庆节、中秋节'),
    (date '2025-10-11', true, '国庆节、中秋节'),
    (date '2026-01-01', false, '元旦'), (date '2026-01-02', false, '元旦'), (date '2026-01-03', false, '元旦'),
    (date '2026-01-04', true, '元旦'),
    (date '2026-02-14', true, '春节'),
    (date '2026-02-15', false, '春节'), (date '2026-02-16', false, '春节'), (date '2026-02-17', false, '春节'), (date '2026-02-18', false, '春节'),
    (date '2026-02-19', false, '春节'), (date '2026-02-20', false, '春节'), (date '2026-02-21', false, '春节'), (date '2026-02-22', false, '春节'),
    (date '2026-02-23', false, '春节'),
    (date '2026-02-28', true, '春节'),
    (date '2026-04-04', false, '清明节'), (date '2026-04-05', false, '清明节'), (date '2026-04-06', false, '清明节'),
    (date '2026-05-01', false, '劳动节'), (date '2026-05-02', false, '劳动节'), (date '2026-05-03', false, '劳动节'), (date '2026-05-04', false, '劳动节'),
    (date '2026-05-05', false, '劳动节'),
    (date '2026-05-09', true, '劳动节'),
    (date '2026-06-19', false, '端午节'), (date '2026-06-20', false, '端午节'), (date '2026-06-21', false, '端午节'),
    (date '2026-09-20', true, '国庆节'),
    (date '2026-09-25', false, '中秋节'), (date '2026-09-26', false, '中秋节'), (date '2026-09-27', false, '中秋节'),
    (date '2026-10-01', false, '国庆节'), (date '2026-10-02', false, '国庆节'), (date '2026-10-03', false, '国庆节'), (date '2026-10-04', false, '国庆节'),
    (date '2026-10-05', false, '国庆节'), (date '2026-10-06', false, '国庆节'), (date '2026-10-07', false, '国庆节'),
    (date '2026-10-10', true, '国庆节');
