-- Fiche Statistiques
-- Source Demandes : Demandes d'assistance
-- Mesure Pondérée : Statistiques (€)
-- Mesure Médiane : Statistiques (€)
-- Mesure Centile : Statistiques (€)
-- Mesure Distincts : Statistiques (demandes)
-- période 0 : 2017
-- période 1 : 2018
-- Pondérée_exclues_1 : « montant » manquant
-- Pondérée_exclues_2 : « poids » manquant
-- Médiane_exclues_1 : « montant » manquant
-- Centile_exclues_1 : « montant » manquant
-- Centile_exclues_2 : « poids » manquant
-- Distincts_exclues_1 : « montant » manquant
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN year(s."ouverture") - 2017
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE
      WHEN s."montant" IS NULL THEN 2
      WHEN s."poids" IS NULL THEN 3
      ELSE 0 END AS "Pondérée_sort",
    s."montant" AS "Pondérée_ligne",
    s."poids" AS "Pondérée_autre",
    CASE
      WHEN s."montant" IS NULL THEN 2
      ELSE 0 END AS "Médiane_sort",
    s."montant" AS "Médiane_ligne",
    CASE
      WHEN s."montant" IS NULL THEN 2
      WHEN s."poids" IS NULL THEN 3
      ELSE 0 END AS "Centile_sort",
    CAST(CAST(s."montant" AS DECIMAL(19, 6)) * CAST(8 AS DECIMAL(1, 0)) AS DECIMAL(26, 6)) - CAST(s."poids" AS DECIMAL(26, 6)) AS "Centile_ligne",
    CASE
      WHEN s."montant" IS NULL THEN 2
      ELSE 0 END AS "Distincts_sort",
    s."montant" AS "Distincts_ligne"
  FROM "Demandes" AS s
)
SELECT
  periode,
  0 AS niveau,
  count_if("Pondérée_sort" = 0) AS "Pondérée_utilisees",
  count_if("Pondérée_sort" = 2) AS "Pondérée_exclues_1",
  count_if("Pondérée_sort" = 3) AS "Pondérée_exclues_2",
  sum(CAST("Pondérée_ligne" AS DECIMAL(19, 6)) * CAST("Pondérée_autre" AS DECIMAL(19, 0))) FILTER (WHERE "Pondérée_sort" = 0) AS "Pondérée_valeur",
  sum("Pondérée_autre") FILTER (WHERE "Pondérée_sort" = 0) AS "Pondérée_base",
  count_if("Médiane_sort" = 0) AS "Médiane_utilisees",
  count_if("Médiane_sort" = 2) AS "Médiane_exclues_1",
  quantile_disc(CASE WHEN "Médiane_sort" = 0 AND periode >= 0 THEN "Médiane_ligne" END, 0.5) AS "Médiane_valeur",
  count_if("Centile_sort" = 0) AS "Centile_utilisees",
  count_if("Centile_sort" = 2) AS "Centile_exclues_1",
  count_if("Centile_sort" = 3) AS "Centile_exclues_2",
  quantile_disc(CASE WHEN "Centile_sort" = 0 AND periode >= 0 THEN "Centile_ligne" END, 0.9) AS "Centile_valeur",
  count_if("Distincts_sort" = 0) AS "Distincts_utilisees",
  count_if("Distincts_sort" = 2) AS "Distincts_exclues_1",
  count(DISTINCT "Distincts_ligne") FILTER (WHERE "Distincts_sort" = 0 AND periode >= 0) AS "Distincts_valeur"
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
