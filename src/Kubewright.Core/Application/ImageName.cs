using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application;

/// <summary>The repository part of an image's name, apart from registry, tag and digest.</summary>
internal static class ImageName
{
    /// <summary>Registries and organisations whose images are for everybody.</summary>
    private static readonly string[] Others =
    [
        "mcr.microsoft.com", "quay.io", "registry.k8s.io", "k8s.gcr.io", "gcr.io", "docker.elastic.co", "library", "bitnami", "bitnamilegacy", "datalust",
            "confluentinc", "jaegertracing", "otel", "grafana",
        "prom", "openzipkin", "hashicorp", "envoyproxy", "istio", "daprio", "minio", "elastic", "curlimages", "apache", "timescale", "eventstore",
            "kubernetesui", "nginxinc", "dpage", "axllent",
        "masstransit", "mailhog", "rnwood", "maildev", "wurstmeister", "public.ecr.aws", "traefik", "portainer", "getumbrel", "nats", "rediscommander",
            "provectuslabs", "debezium", "busybox",
    ];

    private static readonly string[] OthersNames =
    [
        "redis", "postgres", "mongo", "mysql", "mariadb", "rabbitmq", "nginx", "busybox", "alpine", "ubuntu", "debian", "elasticsearch", "kibana", "logstash",
            "memcached", "consul", "vault", "zookeeper",
        "kafka", "nats", "traefik", "haproxy", "httpd", "node", "python", "golang", "openjdk", "eclipse-mosquitto", "couchdb", "cassandra", "influxdb",
            "telegraf", "sonarqube", "registry", "adminer",
        "mongo-express", "phpmyadmin", "wordpress", "fluentd", "caddy", "envoy", "hello-world",
    ];

    /// <summary>The path of an image's repository: <c>shop/orders</c> of <c>ghcr.io/shop/orders:1.4@sha256:...</c>.</summary>
    public static string Repository(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        name = colon > name.LastIndexOf('/') ? name.Substring(0, colon) : name;
        var slash = name.IndexOf('/');

        // The first part is a registry where it has a dot or a port, or is localhost (distribution/reference).
        return slash > 0 && (name.IndexOfAny(['.', ':'], 0, slash) >= 0 || name.StartsWith("localhost/", StringComparison.Ordinal))
            ? name.Substring(slash + 1)
            : name;
    }

    /// <summary>
    /// The path of the repository of a container's image. Where a pipeline fills in registry or tag, its last part alone: <c>orders</c> of
    /// <c>$(Registry)/shop/orders:$(Tag)</c>. Null where that is not known either.
    /// </summary>
    public static string? Repository(Field<string> image)
    {
        if (image.IsKnown)
        {
            return Repository(image.Value);
        }

        if (image.Entry?.Value is not YamlScalar { IsPlaceholder: true } written)
        {
            return null;
        }

        var last = LastPart(Repository(Placeholder.Masked(written.Value)));
        return last.Length == 0 || last.IndexOf(Placeholder.Mark) >= 0 ? null : last;
    }

    /// <summary><c>orders</c> of <c>shop/orders</c>.</summary>
    public static string LastPart(string repository) => repository.Substring(repository.LastIndexOf('/') + 1);

    /// <summary>Whether an image is one that many take as it is, so that no project of a repository makes it.</summary>
    public static bool IsOfOthers(string image)
    {
        var first = image.Split('/')[0];
        return image.IndexOf('/') < 0 ? Array.IndexOf(OthersNames, LastPart(Repository(image)).ToLowerInvariant()) >= 0
            : Array.IndexOf(Others, first.ToLowerInvariant()) >= 0;
    }

    /// <summary>A name without what differs by habit: case, dots, dashes, underscores, slashes.</summary>
    public static string Normalize(string name) => new([.. name.Where(Counts).Select(char.ToLowerInvariant)]);

    /// <summary>Whether a character counts where names are compared.</summary>
    public static bool Counts(char character) => char.IsLetterOrDigit(character);
}
