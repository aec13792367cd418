-- Fiche SansDate
-- Source Demandes : Demandes d'assistance
-- Mesure SansDate : SansDate (demandes)
-- période 0 : 2017..2018
WITH lignes AS (
  SELECT
    0 AS periode,
    0 AS "SansDate_sort"
  FROM "Demandes" AS s
)
SELECT
  periode,
  0 AS niveau,
  count_if("SansDate_sort" = 0) AS "SansDate_utilisees"
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
