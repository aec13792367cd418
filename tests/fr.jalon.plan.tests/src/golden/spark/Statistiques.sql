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
      WHEN s.`ouverture` IS NULL THEN -1
      WHEN s.`ouverture` < DATE '2017-01-01' THEN -2
      WHEN s.`ouverture` < DATE '2018-01-01' THEN 0
      WHEN s.`ouverture` < DATE '2019-01-01' THEN 1
      ELSE -2
    END AS periode,
    CASE
      WHEN s.`montant` IS NULL THEN 2
      WHEN s.`poids` IS NULL THEN 3
      ELSE 0 END AS `Pondérée_sort`,
    s.`montant` AS `Pondérée_ligne`,
    s.`poids` AS `Pondérée_autre`,
    CASE
      WHEN s.`montant` IS NULL THEN 2
      ELSE 0 END AS `Médiane_sort`,
    s.`montant` AS `Médiane_ligne`,
    CASE
      WHEN s.`montant` IS NULL THEN 2
      WHEN s.`poids` IS NULL THEN 3
      ELSE 0 END AS `Centile_sort`,
    CAST(CAST(s.`montant` AS DECIMAL(18, 6)) * CAST(8 AS DECIMAL(1, 0)) AS DECIMAL(25, 6)) - CAST(s.`poids` AS DECIMAL(25, 6)) AS `Centile_ligne`,
    CASE
      WHEN s.`montant` IS NULL THEN 2
      ELSE 0 END AS `Distincts_sort`,
    s.`montant` AS `Distincts_ligne`
  FROM `Demandes` AS s
)
SELECT
  periode,
  0 AS niveau,
  count(*) FILTER (WHERE `Pondérée_sort` = 0) AS `Pondérée_utilisees`,
  count(*) FILTER (WHERE `Pondérée_sort` = 2) AS `Pondérée_exclues_1`,
  count(*) FILTER (WHERE `Pondérée_sort` = 3) AS `Pondérée_exclues_2`,
  sum(CAST(`Pondérée_ligne` AS DECIMAL(18, 6)) * CAST(`Pondérée_autre` AS DECIMAL(19, 0))) FILTER (WHERE `Pondérée_sort` = 0) AS `Pondérée_valeur`,
  sum(CAST(`Pondérée_autre` AS DECIMAL(19, 0))) FILTER (WHERE `Pondérée_sort` = 0) AS `Pondérée_base`,
  count(*) FILTER (WHERE `Médiane_sort` = 0) AS `Médiane_utilisees`,
  count(*) FILTER (WHERE `Médiane_sort` = 2) AS `Médiane_exclues_1`,
  get(sort_array(collect_list(`Médiane_ligne`) FILTER (WHERE `Médiane_sort` = 0 AND periode >= 0)), CAST(greatest((count(*) FILTER (WHERE `Médiane_sort` = 0 AND periode >= 0) * 1 + 2 - 1) DIV 2, 1) AS INT) - 1) AS `Médiane_valeur`,
  count(*) FILTER (WHERE `Centile_sort` = 0) AS `Centile_utilisees`,
  count(*) FILTER (WHERE `Centile_sort` = 2) AS `Centile_exclues_1`,
  count(*) FILTER (WHERE `Centile_sort` = 3) AS `Centile_exclues_2`,
  get(sort_array(collect_list(`Centile_ligne`) FILTER (WHERE `Centile_sort` = 0 AND periode >= 0)), CAST(greatest((count(*) FILTER (WHERE `Centile_sort` = 0 AND periode >= 0) * 9 + 10 - 1) DIV 10, 1) AS INT) - 1) AS `Centile_valeur`,
  count(*) FILTER (WHERE `Distincts_sort` = 0) AS `Distincts_utilisees`,
  count(*) FILTER (WHERE `Distincts_sort` = 2) AS `Distincts_exclues_1`,
  count(DISTINCT `Distincts_ligne`) FILTER (WHERE `Distincts_sort` = 0 AND periode >= 0) AS `Distincts_valeur`
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
