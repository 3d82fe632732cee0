using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Output;

/// <summary>Values of Secrets, and of variables whose names say that they are secret, are in nothing that the tool prints.</summary>
public sealed class SecretCanaryTests
{
    /// <summary>Secrets with every mistake that a rule may quote: types, encodings, keys, duplicates, broken text, the wrong place.</summary>
    public static TheoryData<string, string> Secrets => new()
    {
        { "numbers and booleans",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  pin: 7160544001\n  hex: 0x71605440AB\n  date: 12:30:45\n  flag: true\n" },
        { "data that is not base64",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\ndata:\n  password: CANARY-one!\n  other: CANARY2 with spaces\n" },
        { "a list, a mapping, a scalar",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  list: [CANARY3]\n  map: { a: CANARY4 }\ndata: CANARY5\n" },
        { "items", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\ndata:\n- CANARY6\n" },
        { "a key that is a value", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  \"CANARY7 key\": x\n" },
        { "keys twice", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  pin: CANARY8\n  pin: CANARY9\n" },
        { "JSON in a registry's settings",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: '{\"auths\": CANARY10'\n" },
        { "an open quote", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  password: \"CANARY11\n" },
        { "a tab", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  password: CANARY12\n\tother: CANARY13\n" },
        { "an alias of nothing", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  r: *CANARY14\n" },
        { "a tag", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  p: !!int CANARY15\n" },
        { "glued to another object",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData: { password: CANARY16 }\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: b }\n" },
        { "fields of another kind",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nspec: { password: CANARY17 }\nstringData: { password: CANARY18 }\nimmutabel: true\n" },
        { "in a list",
            "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: { name: creds }\n  stringData: { pin: 7160544002, q: CANARY19 }\n" },
        { "applied before",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: creds\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{\"kind\":\"Secret\",\"data\":\"CANARY20\"}'\n    other: 5\ndata: {}\n" },
        { "a template's text", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  password: CANARY21{{ .x }}\n  {{ if }}\n" },
        { "a long value", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\ndata:\n  password: CANARY22-" + new string('x', 300) + "!\n" },
        { "lines", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\ndata:\n  password: |\n    CANARY23 one\n    CANARY24 two\n" },
        { "variables",
            Container("- name: DB_PASSWORD\n              value: 7160544003\n            - name: API_TOKEN\n              value: [CANARY25]\n            - "
                + "name: ConnectionStrings__Orders\n              value: Server=ordesr;Password=CANARY26\n            - name: API_KEY\n              value: "
                    + "yes\n            - name: QUEUE_URL\n              value: amqp://user:CANARY27@ordesr:5672") },
        { "settings",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  DB_PASSWORD: 7160544004\n  Auth__ClientSecret: [CANARY28]\n  connectionString: Host=db;Pwd=CANARY29;\n" },
        { "settings of an application",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  appsettings.json: |\n    { \"ConnectionStrings\": { \"Orders\": \"Server=ordesr;Password=CANARY30\" } }\n" },
        { "a custom resource",
            "apiVersion: example.com/v1\nkind: Database\nmetadata: { name: c_ }\nspec:\n  adminPassword: CANARY31\n  adminPassword: CANARY32\n" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Value_IsInNoOutput(string what, string manifest)
    {
        using var folder = new ToolFolder().Write("a.yaml", manifest).Write("b.yaml", Manifests.Deployment + "---\n" + Manifests.BrokenService);
        foreach (var arguments in Runs)
        {
            var run = folder.Run([.. arguments, "."]);
            AssertSilent(what + ": " + string.Join(' ', arguments), run.Output + run.Error);
        }
    }

    /// <summary>The inputs of the fault campaign beside the repository.</summary>
    [SkippableTheory]
    [InlineData("secret-in-message.yaml")]
    [InlineData("secret-glued.yaml")]
    [InlineData("secrets-many.yaml")]
    public void ValueOfTheCampaign_IsInNoOutput(string file)
    {
        var path = SharedFolder.Require("cases/faults/" + file);
        using var folder = new ToolFolder().Write("a.yaml", File.ReadAllBytes(path));
        foreach (var arguments in Runs)
        {
            var run = folder.Run([.. arguments, "a.yaml"]);
            AssertSilent(file + ": " + string.Join(' ', arguments), run.Output + run.Error);
        }
    }

    /// <summary>What is hidden is a value, not the finding: its place and the key are there, and what is not secret is quoted.</summary>
    [Fact]
    public void Finding_StaysAndNamesTheKey()
    {
        using var folder = new ToolFolder().Write("a.yaml", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  pin: 7160544001\n");

        var run = folder.Run("check", "a.yaml");

        Assert.Contains("a.yaml(5,8): error KW5102: Secret 'creds': 'stringData.pin' must be a string, but *** is read as a number", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("5 |   pin: ***", run.Output, StringComparison.Ordinal);
        Assert.Contains("  |        ^^^", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The fix is applied all the same, to the file alone.</summary>
    [Fact]
    public void Fix_QuotesTheValueInTheFile()
    {
        using var folder = new ToolFolder().Write("a.yaml", "apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  pin: 7160544001\n");

        var run = folder.Run("fix", "a.yaml");

        Assert.Equal("apiVersion: v1\nkind: Secret\nmetadata: { name: creds }\nstringData:\n  pin: \"7160544001\"\n", folder.Read("a.yaml"));
        Assert.DoesNotContain("7160544001", run.Output + run.Error, StringComparison.Ordinal);
    }

    private static readonly string[][] Runs =
    [
        ["check", "--info"], ["check", "--info", "--format", "json"], ["check", "--info", "--format", "sarif"],
        ["check", "--info", "--format", "github"], ["check", "--info", "--format", "gitlab"], ["check", "--info", "--format", "junit"],
        ["check", "--info", "--format", "markdown"], ["check", "--info", "--format", "msbuild"], ["fix", "--dry-run", "--info"], ["endpoints"],
            ["endpoints", "--format", "json"],
    ];

    private static string Container(string variables) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
              - name: web
                image: a:1
                env:
            {{variables}}

        """;

    private static void AssertSilent(string what, string output)
    {
        foreach (var canary in new[] { "CANARY", "716054", "0x7160", "12:30:45", "Q0FOQVJZ", "99999999", "12345678", "8675309", "0x1F4CAFE", "2001-12-14",
            "77777777", "hunter2", "987654321", "1234567890123" })
        {
            var at = output.IndexOf(canary, StringComparison.Ordinal);
            Assert.True(at < 0,
                $"{what} prints {canary}: {(at < 0 ? "" : output.Substring(Math.Max(0, at - 150), Math.Min(output.Length - Math.Max(0, at - 150), 250)))}");
        }
    }
}
