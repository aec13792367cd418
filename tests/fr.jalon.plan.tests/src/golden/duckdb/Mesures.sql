-- Fiche Mesures : Délai, en cours mesurés
-- Source Demandes : Demandes d'assistance
-- Mesure Mesures : Délai, en cours mesurés (heures)
-- période 0 : 2017
-- période 1 : 2018
-- Mesures_exclues_1 : « transmission » manquant
-- Mesures_exclues_2 : « correction » manquant
WITH periodes(periode, libelle, debut, fin, dernier_jour, debut_instant, fin_instant) AS (VALUES
  (0, '2017', DATE '2017-01-01', DATE '2018-01-01', DATE '2017-12-31', TIMESTAMPTZ '2016-12-31 23:00:00+00', TIMESTAMPTZ '2017-12-31 23:00:00+00'),
  (1, '2018', DATE '2018-01-01', DATE '2019-01-01', DATE '2018-12-31', TIMESTAMPTZ '2017-12-31 23:00:00+00', TIMESTAMPTZ '2018-12-31 23:00:00+00')
),
lignes AS (
  SELECT
    coalesce(p.periode, CASE WHEN s."transmission" IS NULL THEN -1 ELSE -2 END) AS periode,
    CASE
      WHEN s."transmission" IS NULL THEN 2
      ELSE 0 END AS "Mesures_sort",
    epoch_us(CASE WHEN s."correction" <= p.fin_instant THEN s."correction" ELSE p.fin_instant END) - epoch_us(s."transmission") AS "Mesures_ligne"
  FROM "Demandes" AS s
  LEFT JOIN periodes AS p ON s."transmission" >= p.debut_instant AND s."transmission" < p.fin_instant
)
SELECT
  periode,
  0 AS niveau,
  count_if("Mesures_sort" = 0) AS "Mesures_utilisees",
  count_if("Mesures_sort" = 2) AS "Mesures_exclues_1",
  count_if("Mesures_sort" = 3) AS "Mesures_exclues_2",
  sum("Mesures_ligne") FILTER (WHERE "Mesures_sort" = 0) AS "Mesures_valeur"
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
