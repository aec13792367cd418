-- Fiche Cumul
-- Source Demandes : Demandes d'assistance
-- Mesure Cumul : Cumul (demandes)
-- période 0 : 2017-T1
-- période 1 : 2017-T2
-- période 2 : 2017-T3
-- période 3 : 2017-T4
-- période 4 : 2018-T1
-- période 5 : 2018-T2
-- période 6 : 2018-T3
-- période 7 : 2018-T4
WITH periodes(periode, libelle, debut, fin, dernier_jour, debut_instant, fin_instant) AS (VALUES
  (0, '2017-T1', DATE '2017-01-01', DATE '2017-04-01', DATE '2017-03-31', TIMESTAMPTZ '2016-12-31 23:00:00+00', TIMESTAMPTZ '2017-03-31 22:00:00+00'),
  (1, '2017-T2', DATE '2017-04-01', DATE '2017-07-01', DATE '2017-06-30', TIMESTAMPTZ '2017-03-31 22:00:00+00', TIMESTAMPTZ '2017-06-30 22:00:00+00'),
  (2, '2017-T3', DATE '2017-07-01', DATE '2017-10-01', DATE '2017-09-30', TIMESTAMPTZ '2017-06-30 22:00:00+00', TIMESTAMPTZ '2017-09-30 22:00:00+00'),
  (3, '2017-T4', DATE '2017-10-01', DATE '2018-01-01', DATE '2017-12-31', TIMESTAMPTZ '2017-09-30 22:00:00+00', TIMESTAMPTZ '2017-12-31 23:00:00+00'),
  (4, '2018-T1', DATE '2018-01-01', DATE '2018-04-01', DATE '2018-03-31', TIMESTAMPTZ '2017-12-31 23:00:00+00', TIMESTAMPTZ '2018-03-31 22:00:00+00'),
  (5, '2018-T2', DATE '2018-04-01', DATE '2018-07-01', DATE '2018-06-30', TIMESTAMPTZ '2018-03-31 22:00:00+00', TIMESTAMPTZ '2018-06-30 22:00:00+00'),
  (6, '2018-T3', DATE '2018-07-01', DATE '2018-10-01', DATE '2018-09-30', TIMESTAMPTZ '2018-06-30 22:00:00+00', TIMESTAMPTZ '2018-09-30 22:00:00+00'),
  (7, '2018-T4', DATE '2018-10-01', DATE '2019-01-01', DATE '2018-12-31', TIMESTAMPTZ '2018-09-30 22:00:00+00', TIMESTAMPTZ '2018-12-31 23:00:00+00')
),
lignes AS (
  SELECT
    coalesce(p.periode, CASE WHEN s."correction" IS NULL THEN -1 ELSE -2 END) AS periode,
    0 AS "Cumul_sort"
  FROM "Demandes" AS s
  LEFT JOIN periodes AS p ON date_locale(s."correction") >= DATE '2017-01-01' AND s."correction" < p.fin_instant
)
SELECT
  periode,
  0 AS niveau,
  count_if("Cumul_sort" = 0) AS "Cumul_utilisees"
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
