-- Fiche Part
-- Source Demandes : Demandes d'assistance
-- Mesure Classe : Part (%)
-- Mesure Total : Part (%)
-- période 0 : 2017-S1
-- période 1 : 2017-S2
-- période 2 : 2018-S1
-- période 3 : 2018-S2
-- Classe_exclues_1 : « bloquante » manquant
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN ((year(s."ouverture") - 2017) * 12 + month(s."ouverture") - 1) // 6
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."famille" IN ('GFC', 'R H') THEN s."famille" END AS classe_1,
    CASE
      WHEN s."bloquante" IS NULL THEN 2
      ELSE 0 END AS "Classe_sort",
    s."bloquante" AS "Classe_ligne"
  FROM "Demandes" AS s
)
SELECT
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  count_if("Classe_sort" = 0) AS "Classe_utilisees",
  count_if("Classe_sort" = 2) AS "Classe_exclues_1",
  count_if("Classe_sort" = 0 AND "Classe_ligne") AS "Classe_valeur",
  count_if("Classe_sort" = 0) AS "Classe_base"
FROM lignes
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
ORDER BY periode, niveau, classe_1
