export declare const NO_NATS_SERVER: string;
export declare function natsServer(): string | null;
export declare function findNatsServer(): string | null;
