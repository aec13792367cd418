-- Fiche Exclus : Délai, en cours exclus
-- Source Demandes : Demandes d'assistance
-- Mesure Exclus : Délai, en cours exclus (jours ouvrés)
-- période 0 : 2017
-- période 1 : 2018
-- Exclus_exclues_1 : « transmission » manquant
-- Exclus_exclues_2 : « correction » manquant
-- Exclus_exclues_3 : date hors du calendrier (1900-2199)
WITH paques_jours_ouvres AS (
  -- Dimanche de Pâques : algorithme grégorien anonyme (Nature, 1876 ; Meeus, Astronomical Algorithms, ch. 8)
  SELECT an, make_date(an, CAST(n // 31 AS INTEGER), CAST(n % 31 + 1 AS INTEGER)) AS dimanche
  FROM (SELECT an, h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114 AS n
  FROM (SELECT an, a, h, (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7 AS l
  FROM (SELECT an, a, b, c, (19 * a + b - (b // 4) - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30 AS h
  FROM (SELECT an, an % 19 AS a, an // 100 AS b, an % 100 AS c
  FROM (SELECT unnest(generate_series(1900, 2199)) AS an) AS annees) AS siecles) AS epactes) AS lunes) AS paques
),
fermes_jours_ouvres AS (
  SELECT unnest([make_date(an, 1, 1), dimanche + 1, make_date(an, 5, 1), make_date(an, 5, 8), dimanche + 39, dimanche + 50, make_date(an, 7, 14), make_date(an, 8, 15), make_date(an, 11, 1), make_date(an, 11, 11), make_date(an, 12, 25)]) AS jour FROM paques_jours_ouvres
  UNION
  SELECT unnest([DATE '2017-12-26', DATE '2017-12-27', DATE '2017-12-28', DATE '2017-12-29']) AS jour
),
jours_ouvres AS MATERIALIZED (
  -- Calendrier Maison : rang = jours ouvrés jusqu'à ce jour inclus
  SELECT jour, CAST(sum(CASE WHEN ouvre THEN 1 ELSE 0 END) OVER (ORDER BY jour) AS INTEGER) AS rang
  FROM (
    SELECT jour, isodow(jour) <= 5 AND jour NOT IN (SELECT jour FROM fermes_jours_ouvres) AS ouvre
    FROM (SELECT DATE '1900-01-01' + CAST(numero AS INTEGER) AS jour FROM (SELECT unnest(generate_series(0, 109572)) AS numero) AS numeros) AS tous_les_jours
  ) AS jours
),
periodes(periode, libelle, debut, fin, dernier_jour, debut_instant, fin_instant) AS (VALUES
  (0, '2017', DATE '2017-01-01', DATE '2018-01-01', DATE '2017-12-31', TIMESTAMPTZ '2016-12-31 23:00:00+00', TIMESTAMPTZ '2017-12-31 23:00:00+00'),
  (1, '2018', DATE '2018-01-01', DATE '2019-01-01', DATE '2018-12-31', TIMESTAMPTZ '2017-12-31 23:00:00+00', TIMESTAMPTZ '2018-12-31 23:00:00+00')
),
lignes AS (
  SELECT
    CASE
      WHEN s."correction" IS NULL THEN -1
      WHEN s."correction" < TIMESTAMPTZ '2016-12-31 23:00:00+00' THEN -2
      WHEN s."correction" < TIMESTAMPTZ '2017-12-31 23:00:00+00' THEN 0
      WHEN s."correction" < TIMESTAMPTZ '2018-12-31 23:00:00+00' THEN 1
      ELSE -2
    END AS periode,
    CASE WHEN s."famille" IN ('GFC', 'R H') THEN s."famille" END AS classe_1,
    CASE s."bloquante" WHEN TRUE THEN CASE
      WHEN s."correction" IS NULL AND s."transmission" IS NOT NULL THEN -1
      WHEN s."transmission" IS NULL THEN 2
      WHEN s."correction" IS NULL THEN 3
      WHEN (j1.rang - j2.rang) IS NULL THEN 4
      ELSE 0 END WHEN FALSE THEN NULL ELSE 1 END AS "Exclus_sort",
    j1.rang - j2.rang AS "Exclus_ligne"
  FROM "Demandes" AS s
  LEFT JOIN jours_ouvres AS j1 ON j1.jour = date_locale(s."correction")
  LEFT JOIN jours_ouvres AS j2 ON j2.jour = date_locale(s."transmission")
  UNION ALL
  SELECT
    p.periode AS periode,
    CASE WHEN s."famille" IN ('GFC', 'R H') THEN s."famille" END AS classe_1,
    CASE s."bloquante" WHEN TRUE THEN -1 WHEN FALSE THEN NULL ELSE 1 END AS "Exclus_sort",
    j1.rang - j2.rang AS "Exclus_ligne"
  FROM "Demandes" AS s
  JOIN periodes AS p ON s."transmission" < p.fin_instant AND (s."correction" IS NULL OR s."correction" >= p.fin_instant)
  LEFT JOIN jours_ouvres AS j1 ON j1.jour = p.dernier_jour
  LEFT JOIN jours_ouvres AS j2 ON j2.jour = date_locale(s."transmission")
)
SELECT
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  count_if("Exclus_sort" = 0) AS "Exclus_utilisees",
  count_if("Exclus_sort" = -1) AS "Exclus_en_cours",
  count_if("Exclus_sort" = 1) AS "Exclus_exclues_0",
  count_if("Exclus_sort" = 2) AS "Exclus_exclues_1",
  count_if("Exclus_sort" = 3) AS "Exclus_exclues_2",
  count_if("Exclus_sort" = 4) AS "Exclus_exclues_3",
  sum("Exclus_ligne") FILTER (WHERE "Exclus_sort" = 0) AS "Exclus_valeur"
FROM lignes
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
ORDER BY periode, niveau, classe_1
