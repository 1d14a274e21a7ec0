package planted.resource;

import jakarta.persistence.Entity;

@Entity
class Row {}
