// A scheme and each of its sets of figures is known by its id.
CREATE CONSTRAINT scheme_id IF NOT EXISTS FOR (n:Scheme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT saving_figures_id IF NOT EXISTS FOR (n:SavingFigures) REQUIRE n.id IS UNIQUE;
