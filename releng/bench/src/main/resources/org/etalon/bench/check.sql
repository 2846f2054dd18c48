-- The check of a register file with the default settings, by the same rules as Etalon's.
-- ${input} and ${output} are put in by the program. R-nn and the clauses are those of the Rules.

SET threads = 2;

-- The words of the file. Unknown text gives NULL; the first branch of each is what nearly all rows have.

-- Grades (п.18, 37) as steps: Г = 0 … А+ = 5. Latin A counts as Cyrillic, spaces around do not count.
CREATE TEMP MACRO known_grade(text) AS
    CASE text WHEN 'Б' THEN 2 WHEN 'Б+' THEN 3 WHEN 'А' THEN 4 WHEN 'В' THEN 1 WHEN 'А+' THEN 5 WHEN 'Г' THEN 0 END;
CREATE TEMP MACRO grade(text) AS
    CASE text WHEN 'Б' THEN 2 WHEN 'Б+' THEN 3 WHEN 'А' THEN 4 WHEN 'В' THEN 1 WHEN 'А+' THEN 5 WHEN 'Г' THEN 0
        ELSE known_grade(replace(trim(text), 'A', 'А')) END;

CREATE TEMP MACRO flag(text) AS CASE
    WHEN text IS NULL THEN false
    WHEN text = 'no' THEN false
    WHEN text = 'yes' THEN true
    WHEN text IN ('да', 'true', '1') THEN true
    WHEN text IN ('нет', 'false', '0') THEN false
END;

CREATE TEMP MACRO day(text) AS
    coalesce(try_cast(text AS DATE), CAST(try_strptime(text, '%d.%m.%Y') AS DATE));

-- The name of a stage in the list of what was not presented.
CREATE TEMP MACRO names(list, stage) AS
    CASE WHEN list IS NULL THEN false ELSE list_contains(string_split(list, ';'), stage) END;

CREATE TEMP TABLE checked AS
WITH

-- All cells as text: an empty one is NULL.
file AS (
    FROM read_csv('${input}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
        id: 'VARCHAR', name: 'VARCHAR', authority: 'VARCHAR', kind: 'VARCHAR', subject: 'VARCHAR',
        mszu_federal: 'VARCHAR', mszu_regional: 'VARCHAR', regulation: 'VARCHAR', reception: 'VARCHAR',
        laboratory: 'VARCHAR', monitoring: 'VARCHAR', missing: 'VARCHAR', issued_on: 'VARCHAR',
        recertification: 'VARCHAR', previous_type: 'VARCHAR', previous_level: 'VARCHAR',
        previous_valid_to: 'VARCHAR', no_increase_used: 'VARCHAR', roadmap_implemented: 'VARCHAR',
        open_conclusion: 'VARCHAR'})
),

-- Every cell by its type.
typed AS (
    SELECT
        id,
        name,
        CASE kind
            WHEN 'STATE_SERVICE' THEN 0
            WHEN 'TYPICAL_SERVICE' THEN 1
            WHEN 'SERVIS' THEN 2
            WHEN 'APPEALS_SERVIS' THEN 3
            WHEN 'CONTROL_SERVIS' THEN 4
            WHEN 'INTERNAL_SERVIS' THEN 5
            WHEN 'государственная услуга' THEN 0
            WHEN 'типовая услуга' THEN 1
            WHEN 'сервис' THEN 2
            WHEN 'сервис обращений' THEN 3
            WHEN 'сервис контроля' THEN 4
            WHEN 'сервис для внутреннего клиента' THEN 5
        END AS kind,
        subject IS NULL OR coalesce(try_cast(subject AS UTINYINT) BETWEEN 1 AND 99, false) AS subject_known,
        flag(mszu_federal) AS mszu_federal,
        flag(mszu_regional) AS mszu_regional,
        regulation IS NOT NULL AS has_regulation,
        grade(regulation) AS regulation,
        reception IS NOT NULL AS has_reception,
        coalesce(reception IN ('н/п', 'n/a'), false) AS reception_not_applicable,
        -- R-12: indicators that are not applicable count as А+, a required and not performed reception as Г.
        CASE
            WHEN reception IS NULL THEN NULL
            WHEN reception IN ('н/п', 'n/a') THEN 5
            WHEN reception IN ('не исполнено', 'not-performed') THEN 0
            ELSE grade(reception)
        END AS reception,
        laboratory IS NOT NULL AS has_laboratory,
        grade(laboratory) AS laboratory,
        monitoring IS NOT NULL AS has_monitoring,
        -- R-13: unknown capability counts as capability.
        CASE WHEN monitoring IS NULL THEN true ELSE flag(monitoring) END AS monitoring,
        missing IS NULL OR regexp_full_match(missing,
            '(regulation|reception|laboratory|monitoring)(;(regulation|reception|laboratory|monitoring))*')
            AS missing_known,
        names(missing, 'regulation') AS regulation_missing,
        names(missing, 'reception') AS reception_missing,
        names(missing, 'laboratory') AS laboratory_missing,
        names(missing, 'monitoring') AS monitoring_missing,
        issued_on IS NOT NULL AS has_issued_on,
        day(issued_on) AS issued_on,
        recertification IS NOT NULL AS again,
        CASE
            WHEN recertification IS NULL THEN NULL
            WHEN recertification IN ('EXPIRY', 'истечение') THEN false
            WHEN recertification IN ('REVOCATION', 'отзыв') THEN true
        END AS revoked,
        previous_type IS NULL OR previous_type IN ('A', 'B') AS previous_type_known,
        previous_type,
        previous_level IS NOT NULL AS has_previous_level,
        try_cast(previous_level AS SMALLINT) AS previous_level,
        previous_valid_to IS NOT NULL AS has_previous_valid_to,
        day(previous_valid_to) AS previous_valid_to,
        CASE WHEN no_increase_used IS NULL THEN 0 ELSE try_cast(no_increase_used AS USMALLINT) END AS no_increase_used,
        flag(roadmap_implemented) AS roadmap,
        flag(open_conclusion) AS open_conclusion
    FROM file
),

-- Which stages apply (R-10, п.36), and the threshold of a certificate (R-15, R-31).
placed AS (
    SELECT
        *,
        kind >= 3 AS section7,
        kind < 3 AND (mszu_federal OR mszu_regional) AS reception_applies,
        CASE WHEN kind >= 3 THEN 60 ELSE 70 END AS threshold
    FROM typed
),

-- Points of the stages: R-11…R-14 for services, R-30 for section VII; a stage that was not presented has none (п.21).
scored AS (
    SELECT
        *,
        CASE WHEN regulation_missing OR regulation = 0 THEN 0
            WHEN section7 THEN 10 * regulation ELSE 5 + 5 * regulation END AS regulation_points,
        CASE WHEN section7 THEN NULL WHEN NOT reception_applies THEN 30
            WHEN reception_missing OR reception = 0 THEN 0 ELSE 5 + 5 * reception END AS reception_points,
        CASE WHEN laboratory_missing OR laboratory = 0 THEN 0
            WHEN section7 THEN 10 * laboratory ELSE 5 + 5 * laboratory END AS laboratory_points,
        CASE WHEN section7 THEN NULL WHEN monitoring_missing OR NOT monitoring THEN 0 ELSE 10 END AS monitoring_points,
        has_reception AND NOT reception_not_applicable AND NOT reception_applies
            OR has_monitoring AND section7
            OR reception_missing AND NOT reception_applies
            OR monitoring_missing AND section7 AS value_ignored
    FROM placed
),

-- R-14, R-31: the sum, or nothing where a stage has nothing (least() passes over a stage that is not there).
levelled AS (
    SELECT
        *,
        CASE WHEN least(regulation_points, reception_points, laboratory_points, monitoring_points) = 0 THEN 0
            ELSE regulation_points + coalesce(reception_points, 0) + laboratory_points + coalesce(monitoring_points, 0)
        END AS level
    FROM scored
),

-- R-15, R-20, R-21, R-31, R-33: the first line that fits.
decided AS (
    SELECT
        *,
        CASE
            WHEN NOT again THEN CASE WHEN level < 40 THEN 2 WHEN level < threshold THEN 5 ELSE 6 END
            WHEN revoked AND section7 THEN 0                                                    -- INVALID_BASIS (п.41)
            WHEN (previous_type = 'B' OR open_conclusion) AND NOT roadmap THEN 1                -- NOT_ADMITTED (п.31)
            WHEN level < 40 THEN 2                                                              -- BELOW_40 (п.23, 39)
            WHEN level < previous_level THEN 3                                                  -- DECREASE (п.31)
            WHEN level = previous_level AND level < 100 AND no_increase_used >= 1 THEN 4        -- NO_INCREASE_REPEATED
            WHEN level < threshold THEN 5                                                       -- п.22б, 38б
            ELSE 6                                                                              -- п.22а, 38а
        END AS outcome,
        -- R-22: the day from which the new term is counted.
        CASE WHEN again AND NOT revoked THEN previous_valid_to ELSE issued_on END AS term_start
    FROM levelled
),

-- R-16, R-22, R-33: 3 years, or 180 days for what is in the federal list of МСЗУ, or 1 year.
dated AS (
    SELECT
        *,
        CASE
            WHEN outcome < 5 THEN NULL
            WHEN again AND NOT revoked THEN term_start + 1
            ELSE term_start
        END AS valid_from,
        CASE
            WHEN outcome < 5 THEN NULL
            WHEN outcome = 6 THEN CAST(term_start + INTERVAL 3 YEAR AS DATE)
            WHEN mszu_federal THEN term_start + 180
            ELSE CAST(term_start + INTERVAL 1 YEAR AS DATE)
        END AS valid_to
    FROM decided
)

SELECT
    id,
    kind,
    regulation_points,
    reception_points,
    laboratory_points,
    monitoring_points,
    level,
    outcome,
    valid_from,
    valid_to,
    CASE
        WHEN NOT again OR outcome < 5 THEN NULL
        WHEN revoked THEN 0
        ELSE greatest(0, issued_on - previous_valid_to - 1)
    END AS gap_days,
    CASE
        WHEN NOT again OR outcome = 0 THEN NULL
        WHEN outcome >= 5 AND level = previous_level AND level < 100 THEN 1
        ELSE no_increase_used
    END AS no_increase_used,
    value_ignored,
    again AND coalesce(valid_to < issued_on, false) AS term_over,
    -- A row with a cell that cannot be read, or without one that is needed, has no result.
    id IS NOT NULL AND name IS NOT NULL AND kind IS NOT NULL AND subject_known
        AND mszu_federal IS NOT NULL AND mszu_regional IS NOT NULL
        AND CASE WHEN has_regulation THEN regulation IS NOT NULL ELSE regulation_missing END
        AND CASE WHEN has_reception THEN reception IS NOT NULL ELSE reception_missing OR NOT reception_applies END
        AND CASE WHEN has_laboratory THEN laboratory IS NOT NULL ELSE laboratory_missing END
        AND monitoring IS NOT NULL AND missing_known
        AND has_issued_on = (issued_on IS NOT NULL)
        AND has_previous_level = (previous_level IS NOT NULL)
        AND has_previous_valid_to = (previous_valid_to IS NOT NULL)
        AND previous_type_known AND no_increase_used IS NOT NULL
        AND roadmap IS NOT NULL AND open_conclusion IS NOT NULL
        -- R-21: the previous certificate must be one that its kind can have.
        AND (NOT again OR coalesce(
            revoked IS NOT NULL AND has_issued_on AND (revoked OR has_previous_valid_to)
            AND previous_level % (CASE WHEN section7 THEN 10 ELSE 5 END) = 0
            AND CASE previous_type
                WHEN 'A' THEN previous_level BETWEEN threshold AND 100
                WHEN 'B' THEN previous_level >= 40 AND previous_level < threshold
            END, false)) AS valid
FROM dated;

-- Of rows with the same id the first counts. Hashes find the few candidates, the ids themselves decide.
-- Deleted rather than joined away: a scan keeps the order of the rows, a join need not.
DELETE FROM checked WHERE rowid IN (
    WITH candidates AS (SELECT hash(id) AS h FROM checked GROUP BY h HAVING count(*) > 1)
    SELECT rowid FROM checked WHERE hash(id) IN (FROM candidates)
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY rowid) > 1);

COPY (
    SELECT
        id,
        CASE kind WHEN 0 THEN 'STATE_SERVICE' WHEN 1 THEN 'TYPICAL_SERVICE' WHEN 2 THEN 'SERVIS'
            WHEN 3 THEN 'APPEALS_SERVIS' WHEN 4 THEN 'CONTROL_SERVIS' ELSE 'INTERNAL_SERVIS' END AS kind,
        CASE kind WHEN 3 THEN 'appeals' WHEN 4 THEN 'control' WHEN 5 THEN 'internal' ELSE 'services' END AS variant,
        regulation_points,
        reception_points,
        laboratory_points,
        monitoring_points,
        level,
        CASE outcome WHEN 6 THEN 'CERTIFICATE' WHEN 5 THEN 'CERTIFICATE_AND_CONCLUSION' WHEN 1 THEN 'NOT_ADMITTED'
            WHEN 0 THEN 'INVALID_BASIS' ELSE 'CONCLUSION_ONLY' END AS decision,
        CASE outcome WHEN 2 THEN 'BELOW_40' WHEN 3 THEN 'DECREASE' WHEN 4 THEN 'NO_INCREASE_REPEATED' END AS reason,
        CASE outcome
            WHEN 6 THEN CASE WHEN kind < 3 THEN '22а' ELSE '38а' END
            WHEN 5 THEN CASE WHEN kind < 3 THEN '22б' ELSE '38б' END
            WHEN 2 THEN CASE WHEN kind < 3 THEN '23' ELSE '39' END
            WHEN 0 THEN '41'
            ELSE '31'
        END AS clause,
        valid_from,
        valid_to,
        gap_days,
        no_increase_used,
        CASE
            WHEN value_ignored AND term_over THEN 'VALUE_IGNORED;TERM_ALREADY_OVER'
            WHEN value_ignored THEN 'VALUE_IGNORED'
            WHEN term_over THEN 'TERM_ALREADY_OVER'
        END AS problems
    FROM checked
    WHERE valid
) TO '${output}' (FORMAT csv, HEADER true);
