using System.Text;

namespace Kubewright.Core.Application;

/// <summary>
/// A name taken apart into the words that tell applications of a product apart, and those that say what each of them is: <c>orders</c> and <c>api</c> of
/// <c>Shop.Orders.Api</c> beside <c>shop</c>. Case, punctuation and the plural do not count, for people vary them.
/// </summary>
internal sealed class NameWords
{
    /// <summary>Words that say nothing of an application.</summary>
    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "service", "services", "svc", "app", "apps", "application", "server", "host", "hosting", "src", "main", "image", "container", "docker", "dotnet", "net",
            "core", "aspnet", "aspnetcore",
        "csharp", "deployment", "deploy", "microservice", "microservices", "project", "program", "sample", "k8s", "statefulset", "entrypoint", "startup",
    };

    /// <summary>Words that say what an application is; those of one family mean the same.</summary>
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["api"] = "api",
        ["apis"] = "api",
        ["webapi"] = "api",
        ["rest"] = "api",
        ["http"] = "api",
        ["webservice"] = "api",
        ["grpc"] = "grpc",
        ["rpc"] = "grpc",
        ["web"] = "web",
        ["webapp"] = "web",
        ["webui"] = "web",
        ["ui"] = "web",
        ["site"] = "web",
        ["website"] = "web",
        ["frontend"] = "web",
        ["client"] = "web",
        ["mvc"] = "web",
        ["webmvc"] = "web",
        ["spa"] = "web",
        ["blazor"] = "web",
        ["razor"] = "web",
        ["presentation"] = "web",
        // What sends or receives is called so in every product.
        ["subscriber"] = "subscriber",
        ["publisher"] = "publisher",
        ["producer"] = "producer",
        ["provider"] = "provider",
        ["receiver"] = "receiver",
        ["sender"] = "sender",
        ["handler"] = "handler",
        ["worker"] = "worker",
        ["workers"] = "worker",
        ["background"] = "worker",
        ["backgroundtasks"] = "worker",
        ["consumer"] = "worker",
        ["processor"] = "worker",
        ["job"] = "job",
        ["jobs"] = "job",
        ["migrator"] = "migrator",
        ["migrations"] = "migrator",
        ["migration"] = "migrator",
        ["dbmigrator"] = "migrator",
        ["gateway"] = "gateway",
        ["apigateway"] = "gateway",
        ["apigw"] = "gateway",
        ["gw"] = "gateway",
        ["bff"] = "bff",
        ["admin"] = "admin",
        ["backend"] = "backend",
        ["console"] = "console",
        ["internal"] = "internal",
        ["external"] = "external",
        ["public"] = "public",
    };

    /// <summary>What is run together with the word before it: <c>paymentservice</c>, <c>catalogapi</c>.</summary>
    private static readonly string[] RunTogether = ["microservice", "service", "services", "webapi", "apigateway", "gateway", "svc", "api", "worker", "webapp",
        "server", "frontend", "backend", "processor", "client"];

    private readonly List<string> _core = [];
    private readonly List<string> _roles = [];

    public NameWords(string name)
    {
        foreach (var word in Split(name).SelectMany(Apart))
        {
            if (Roles.TryGetValue(word, out var role))
            {
                _roles.Add(role);
            }
            else if (!Neutral.Contains(word) && !IsVersion(word))
            {
                _core.Add(Singular(word));
            }
        }
    }

    /// <summary>Whether it says nothing that distinguishes one application from another: <c>api</c>, <c>Web.Host</c>.</summary>
    public bool IsGeneric => _core.Count == 0;

    /// <summary>
    /// How alike two names are: 0 where they differ in nothing that counts; more where one says besides that it is an API (1) or a worker (4), or has words in
    /// front or between besides (2); null where they are different names.
    /// </summary>
    public int? DistanceTo(NameWords other)
    {
        if (IsGeneric || other.IsGeneric)
        {
            return null;
        }

        if (DistanceOfRoles(other) is not { } more)
        {
            return null;
        }

        var own = string.Concat(_core);
        var others = string.Concat(other._core);
        return own == others ? more
            : EndsIn(_core, others) || EndsIn(other._core, own) || IsWithoutMiddle(_core, other._core) || IsWithoutMiddle(other._core, _core) ? 2 + more
            : null;
    }

    private int? DistanceOfRoles(NameWords other)
    {
        if (_roles.Count > 0 && other._roles.Count > 0)
        {
            return _roles.Intersect(other._roles, StringComparer.Ordinal).Any() ? 0 : null;
        }

        var more = _roles.Concat(other._roles).ToList();
        return more.Count == 0 ? 0
            : more.TrueForAll(role => role == "api") ? 1
            : more.TrueForAll(role => role is "api" or "worker" or "grpc" or "backend") ? 4
            : null;
    }

    /// <summary>Whether the last words of a name are a whole name.</summary>
    private static bool EndsIn(List<string> words, string name) => name.Length > 2
        && Enumerable.Range(1, Math.Max(words.Count - 1, 0)).Any(first => string.Concat(words.Skip(first)) == name);

    /// <summary>Whether a name is another one that lacks words in the middle.</summary>
    private static bool IsWithoutMiddle(List<string> longer, List<string> shorter) =>
        shorter.Count >= 2 && longer.Count > shorter.Count && longer[0] == shorter[0]
        && longer.Skip(longer.Count - shorter.Count + 1).SequenceEqual(shorter.Skip(1), StringComparer.Ordinal);

    private static IEnumerable<string> Apart(string word)
    {
        if (Neutral.Contains(word) || Roles.ContainsKey(word))
        {
            return [word];
        }

        var ending = Array.Find(RunTogether, one => word.Length > one.Length + 2 && word.EndsWith(one, StringComparison.Ordinal));
        return ending is null ? [word] : Apart(word.Substring(0, word.Length - ending.Length)).Append(ending);
    }

    /// <summary><c>v3</c> of <c>shopping-cart-api-v3</c>.</summary>
    private static bool IsVersion(string word) => word.Length is > 1 and < 4 && word[0] == 'v' && word.Skip(1).All(char.IsDigit);

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word.Substring(0, word.Length - 3) + "y"
        : word.Length > 3 && word[word.Length - 1] == 's' && word[word.Length - 2] != 's' ? word.Substring(0, word.Length - 1)
        : word;

    /// <summary>The words of a name, in lower case: what is between punctuation, and what begins with a capital after a small letter.</summary>
    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var one = name[at];
            var begins = char.IsUpper(one) && at > 0
                && (char.IsLower(name[at - 1]) || (at + 1 < name.Length && char.IsUpper(name[at - 1]) && char.IsLower(name[at + 1])));
            if (word.Length > 0 && (begins || !char.IsLetterOrDigit(one)))
            {
                yield return word.ToString();
                word.Clear();
            }

            if (char.IsLetterOrDigit(one))
            {
                word.Append(char.ToLowerInvariant(one));
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
