// Loads every type of the library; importing this file makes them known to `findType`.
import.meta.glob("./types/*.ts", { eager: true });
