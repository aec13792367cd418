-- Fiche Stock
-- Source Demandes : Demandes d'assistance
-- Mesure Stock : Stock (demandes)
-- période 0 : 2017
-- période 1 : 2018
WITH periodes(periode, libelle, debut, fin, dernier_jour, debut_instant, fin_instant) AS (VALUES
  (0, '2017', DATE '2017-01-01', DATE '2018-01-01', DATE '2017-12-31', TIMESTAMPTZ '2016-12-31 23:00:00+00', TIMESTAMPTZ '2017-12-31 23:00:00+00'),
  (1, '2018', DATE '2018-01-01', DATE '2019-01-01', DATE '2018-12-31', TIMESTAMPTZ '2017-12-31 23:00:00+00', TIMESTAMPTZ '2018-12-31 23:00:00+00')
),
lignes AS (
  SELECT
    coalesce(p.periode, CASE WHEN s."ouverture" IS NULL THEN -1 ELSE -2 END) AS periode,
    CASE WHEN (mois_revolus(s."ouverture", CASE WHEN s."fermeture" <= p.dernier_jour THEN s."fermeture" ELSE p.dernier_jour END) // 12) >= 0 AND (mois_revolus(s."ouverture", CASE WHEN s."fermeture" <= p.dernier_jour THEN s."fermeture" ELSE p.dernier_jour END) // 12) < 1 THEN 'Jeune' WHEN (mois_revolus(s."ouverture", CASE WHEN s."fermeture" <= p.dernier_jour THEN s."fermeture" ELSE p.dernier_jour END) // 12) >= 1 THEN 'Ancien' END AS classe_1,
    0 AS "Stock_sort"
  FROM "Demandes" AS s
  LEFT JOIN periodes AS p ON s."ouverture" < p.fin AND (s."fermeture" IS NULL OR s."fermeture" >= p.dernier_jour)
)
SELECT
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  count_if("Stock_sort" = 0) AS "Stock_utilisees"
FROM lignes
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
ORDER BY periode, niveau, classe_1
