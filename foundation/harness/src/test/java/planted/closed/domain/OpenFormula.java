package planted.closed.domain;

class OpenFormula {}
