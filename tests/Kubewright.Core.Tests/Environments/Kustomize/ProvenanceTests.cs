using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Environments.Kustomize;

/// <summary>The provenance of every scalar leads to text that contains it, or to the transformer that made it.</summary>
public class ProvenanceTests
{
    /// <summary>What composes or computes values, so that no place alone holds them.</summary>
    private static readonly string[] Composing =
    [
        "namePrefix", "nameSuffix", "hash", "images", "nameReference", "vars", "replacements", "secretGenerator", "configMapGenerator", "kustomize", "replicas",
        "buildMetadata", "IAMPolicyGenerator", "ValueAddTransformer", "namespace",
    ];

    public static TheoryData<string> Cases => KustomizeCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryScalarOfTheCases_IsWrittenWhereItsOriginSays(string name)
    {
        var one = KustomizeCase.Read(name);
        Check(KustomizeRenderer.Render(one.Repository, "over"), one.Files);
    }

    [Fact]
    public void EveryScalarOfRandomKustomizations_IsWrittenWhereItsOriginSays()
    {
        var bases = KustomizeCase.Read("names-and-namespace").Files.Where(file => file.Path.StartsWith("base/", StringComparison.Ordinal)).ToList();
        var one = new RandomOverlays(bases);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), one.Holds).Check(Seeded.Run(200));
    }

    private static void Check(Rendering rendering, IReadOnlyList<SourceFile> files)
    {
        foreach (var rendered in rendering.Objects)
        {
            foreach (var scalar in Scalars(rendered.Root))
            {
                var origin = rendered.OriginOf(scalar);
                Assert.Contains(origin.Span.File.Path, files.Select(file => file.Path));
                Assert.All(origin.Further.Add(origin.Span), span => Assert.InRange(span.End, 0, span.File.Text.Length));
                Assert.True(
                    IsIn(scalar.Value, origin.Span.Text) || scalar.Type == YamlScalarType.Null || Composing.Contains(origin.By) || IsConverted(scalar, origin),
                    $"'{scalar.Value}' is not at {origin.Span} ({origin.By}): '{origin.Span.Text}'");
                Assert.True(
                    origin.Span.Length > 0 || scalar.Value.Length == 0 || scalar.Type == YamlScalarType.Null, $"'{scalar.Value}' has no place ({origin.By})");
            }
        }
    }

    private static bool IsIn(string value, string text) =>
        text.Contains('\\', StringComparison.Ordinal) || Letters(text).Contains(Letters(value), StringComparison.OrdinalIgnoreCase);

    /// <summary>A JSON patch's <c>yes</c> is true.</summary>
    private static bool IsConverted(YamlScalar scalar, Origin origin) =>
        (scalar.Type is not YamlScalarType.String || scalar.Value is "true" or "false") && origin.By.StartsWith("patches", StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"')));

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        _ => [(YamlScalar)node],
    };

    /// <summary>A random overlay over a base, from a number.</summary>
    private sealed class RandomOverlays(IReadOnlyList<SourceFile> bases)
    {
        private static readonly string[][] Parts =
        [
            ["", "namePrefix: dev-", "namePrefix: '1'"],
            ["", "nameSuffix: -v2"],
            ["", "namespace: shop", "namespace: default"],
            ["", "commonLabels: {team: a}", "labels: [{pairs: {app: b}, includeTemplates: true}]", "commonAnnotations: {note: '5'}"],
            ["", "images: [{name: shop/web, newTag: '2'}]", "images: [{name: proxy, newName: other, digest: sha256:1}]"],
            ["", "replicas: [{name: web, count: 3}]"],
            ["", "configMapGenerator: [{name: settings, literals: [mode=x, other=y]}]", "secretGenerator: [{name: s, literals: [a=b]}]"],
            [
                "",
                "patches:\n- patch: |\n    apiVersion: v1\n    kind: Service\n    metadata: {name: web}\n"
                + "    spec:\n      type: NodePort\n      ports: [{port: 80, name: http}]",
                "patches:\n- patch: '[{\"op\": \"add\", \"path\": \"/metadata/annotations/x\", \"value\": \"y\"}]'\n  target: {kind: Service}",
                "patches:\n- target: {name: web}\n  patch: >-\n    {apiVersion: v1, kind: any, metadata: {name: any,\n    labels: {folded: value}}}",
            ],
            [
                "",
                "replacements:\n- source: {kind: Service, name: web}\n"
                + "  targets: [{select: {kind: Deployment}, fieldPaths: [metadata.annotations.a], options: {create: true}}]",
                "vars: [{name: V, objref: {kind: Service, name: web, apiVersion: v1}}]",
            ],
            ["", "transformers: [transformer.yaml]", "components: [../part]", "sortOptions: {order: fifo}", "generatorOptions: {labels: {made: 'yes'}}"],
        ];

        /// <summary>What transformers that are files say, and the patch of a component.</summary>
        private static readonly string[] Transformers =
        [
            "apiVersion: builtin\nkind: PrefixTransformer\nmetadata: {name: x}\nprefix: t-\nfieldSpecs: [{path: metadata/name}]\n",
            "apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: x}\nlabels: {a: '1'}\nfieldSpecs: [{path: metadata/labels, create: true}]\n",
            "apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: x}\ntarget: {kind: Deployment}\n"
                + "patch: '[{\"op\": \"add\", \"path\": \"/spec/paused\", \"value\": true}]'\n",
            "apiVersion: builtin\nkind: ReplicaCountTransformer\nmetadata: {name: x}\nreplica: {name: web, count: 7}\nfieldSpecs: [{path: spec/replicas}]\n",
        ];

        private static readonly string[] Patches =
        [
            "spec:\n  replicas: 9\n",
            "spec:\n  template:\n    spec:\n      containers:\n      - {name: side, image: 'proxy:1'}\n",
            "metadata:\n  annotations: {long: >-\n    folded\n    text}\n",
            "spec: {template: {metadata: {labels: {more: \"qu\\u006fted\"}}}}\n",
            "$patch: delete\n",
        ];

        public bool Holds(int number)
        {
            var random = new Random(number);
            var overlays = Enumerable.Range(0, 2).Select(level => new SourceFile(
                string.Create(CultureInfo.InvariantCulture, $"over{level}/kustomization.yaml"),
                string.Join("\n", Parts.Select(part => part[random.Next(part.Length)]).Where(part => part.Length > 0)
                    .Prepend(level == 0 ? "resources: [../base]" : "resources: [../over0]")) + "\n"));
            var bodies = Patches[random.Next(Patches.Length)];
            var patch = bodies.Contains("metadata:\n", StringComparison.Ordinal) && bodies.StartsWith("metadata", StringComparison.Ordinal)
                ? "apiVersion: apps/v1\nkind: Deployment\n" + bodies.Replace("metadata:\n", "metadata:\n  name: web\n", StringComparison.Ordinal)
                : "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n" + bodies;
            SourceFile[] files =
            [
                .. bases.Select(file => Mutated(file, random)),
                .. overlays,
                .. overlays.Select((_, level) => new SourceFile(
                    string.Create(CultureInfo.InvariantCulture, $"over{level}/transformer.yaml"), Transformers[random.Next(Transformers.Length)])),
                new("part/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: patch.yaml}]\n"),
                new("part/patch.yaml", patch),
            ];
            ProvenanceTests.Check(KustomizeRenderer.Render(new RepositoryFiles(files), "over1"), files);
            return true;
        }

        /// <summary>A file in which a line is repeated, left out, or a value of another length or notation.</summary>
        private static SourceFile Mutated(SourceFile file, Random random)
        {
            var lines = file.Text.Split('\n').ToList();
            var at = random.Next(lines.Count);
            if (lines[at].IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !lines[at].Contains('{', StringComparison.Ordinal))
            {
                string[] values = ["'1'", "\"a b\"", "1", "true", "other",
                    "|-\n" + new string(' ', lines[at].Length - lines[at].TrimStart().Length + 4) + "text"];
                lines[at] = lines[at][..(colon + 2)] + values[random.Next(values.Length)];
            }

            return random.Next(3) == 0 ? file : new SourceFile(file.Path, string.Join('\n', lines));
        }
    }
}
