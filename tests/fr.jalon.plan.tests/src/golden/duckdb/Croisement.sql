-- Fiche Croisement
-- Source Demandes : Demandes d'assistance
-- Mesure Croisement : Croisement (demandes)
-- période 0 : 2017
-- période 1 : 2018
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN year(s."ouverture") - 2017
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."famille" IN ('GFC', 'R H') THEN s."famille" END AS classe_1,
    CASE WHEN s."produit" IN ('Sifac', 'Siham') THEN s."produit" END AS classe_2,
    0 AS "Croisement_sort"
  FROM "Demandes" AS s
)
SELECT
  periode,
  GROUPING(classe_1, classe_2) AS niveau,
  classe_1,
  classe_2,
  count_if("Croisement_sort" = 0) AS "Croisement_utilisees"
FROM lignes
GROUP BY GROUPING SETS ((periode), (periode, classe_1), (periode, classe_2), (periode, classe_1, classe_2))
ORDER BY periode, niveau, classe_1, classe_2
