-- Fiche Jointure
-- Source Demandes : Demandes d'assistance
-- Mesure Jointure : Jointure (demandes)
-- période 0 : 2017
-- période 1 : 2018
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN year(s."ouverture") - 2017
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    r2."région" AS classe_1,
    CASE (r2."région" <> 'Corse') WHEN TRUE THEN 0 WHEN FALSE THEN NULL ELSE 1 END AS "Jointure_sort"
  FROM "Demandes" AS s
  LEFT JOIN "Sites" AS r1 ON r1."site" = s."site"
  LEFT JOIN "Villes" AS r2 ON r2."code" = r1."ville"
)
SELECT
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  count_if("Jointure_sort" = 0) AS "Jointure_utilisees",
  count_if("Jointure_sort" = 1) AS "Jointure_exclues_0"
FROM lignes
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
ORDER BY periode, niveau, classe_1
