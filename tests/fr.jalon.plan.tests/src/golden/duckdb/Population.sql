-- Fiche Population
-- Source Demandes : Demandes d'assistance
-- Mesure Population : Population (%)
-- période 0 : 2017
-- période 1 : 2018
-- Population_exclues_1 : « site » manquant
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN year(s."ouverture") - 2017
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE
      WHEN s."site" IS NULL THEN 2
      ELSE 0 END AS "Population_sort",
    TRUE AS "Population_ligne",
    s."site" AS "Population_autre"
  FROM "Demandes" AS s
)
SELECT
  periode,
  0 AS niveau,
  count_if("Population_sort" = 0) AS "Population_utilisees",
  count_if("Population_sort" = 2) AS "Population_exclues_1",
  count(DISTINCT "Population_autre") FILTER (WHERE "Population_sort" = 0 AND periode >= 0 AND "Population_ligne") AS "Population_valeur",
  count(DISTINCT "Population_autre") FILTER (WHERE "Population_sort" = 0 AND periode >= 0) AS "Population_base"
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
