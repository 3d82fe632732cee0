using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Schema;

public class SchemaCheckerTests
{
    [Theory]
    [InlineData("name: a", "")]
    [InlineData("name: 1", "metadata.name: number for string")]
    [InlineData("name: yes", "metadata.name: bool for string")]
    [InlineData("name: \"1\"", "")]
    [InlineData("name: ~", "")]
    [InlineData("name: ${NAME}", "")]
    [InlineData("name: [a]", "metadata.name: array for string")]
    [InlineData("generation: 1.0", "")]
    [InlineData("generation: 1.5", "metadata.generation: number 1.5 for int64")]
    [InlineData("generation: 9223372036854775807", "")]
    [InlineData("labels: {a: 1}", "metadata.labels.a: number for string")]
    [InlineData("labels: {a: }", "")]
    [InlineData("labels: text", "metadata.labels: string for map[string]string")]
    [InlineData("finalizers: a", "metadata.finalizers: string for []string")]
    [InlineData("finalizers: [a, 1]", "metadata.finalizers[1]: number for string")]
    [InlineData("creationTimestamp: \"2026-01-31T12:00:00Z\"", "")]
    [InlineData("creationTimestamp: yesterday", "metadata.creationTimestamp: string for string")]
    [InlineData("ownerReferences: [{controller: \"true\"}]", "metadata.ownerReferences[0].controller: string for bool")]
    public void ChecksTypesAsTheDecoderDoes(string metadata, string problems) =>
        Assert.Equal(problems, Check("v1", "Pod", "metadata: {" + metadata + "}"));

    [Theory]
    [InlineData("80", "")]
    [InlineData("http", "")]
    [InlineData("80.5", "number 80.5 for int32")]
    [InlineData("true", "bool for int32")]
    [InlineData("4294967296", "number 4294967296 for int32")]
    [InlineData("0x50", "")]
    public void AnIntOrStringIsAWholeNumberOrAString(string port, string problem) =>
        Assert.Equal(
            problem.Length == 0 ? "" : "spec.ports[0].targetPort: " + problem,
            Check("v1", "Service", "spec: {ports: [{targetPort: " + port + "}]}"));

    [Theory]
    [InlineData("cGFzc3dvcmQ=", "")]
    [InlineData("\"cGFz\\nc3dvcmQ=\"", "")]
    [InlineData("\"\"", "")]
    [InlineData("pass word", "data.key: string for []uint8")]
    [InlineData("password1", "data.key: string for []uint8")]
    [InlineData("1234", "data.key: number for []uint8")]
    public void SecretDataIsBase64(string value, string problems) =>
        Assert.Equal(problems, Check("v1", "Secret", "data: {key: " + value + "}"));

    [Theory]
    [InlineData("Recreate", "")]
    [InlineData("\"\"", "")]
    [InlineData("recreate", "spec.strategy.type: recreate is not allowed")]
    public void AnEnumTakesItsValuesAndTheEmptyOne(string type, string problems) =>
        Assert.Equal(problems, Check("apps/v1", "Deployment", "spec: {strategy: {type: " + type + "}}"));

    [Theory]
    [InlineData("spec: {selectr: {a: b}}", "spec.selectr: Misspelt selector")]
    [InlineData("spec: {Selector: {a: b}}", "spec.Selector: Misspelt selector")]
    [InlineData("spec: {prots: [{port: 80}]}", "spec.prots: Misspelt ports")]
    [InlineData("spec: {targetPort: 80}", "spec.targetPort: OtherPlace spec.ports[]")]
    [InlineData("spec: {port: 80}", "spec.port: OtherPlace spec.ports[]")]
    [InlineData("metadata: {selector: {a: b}}", "metadata.selector: OtherPlace spec")]
    [InlineData("spec: {ports: [{selector: {a: b}}]}", "spec.ports[0].selector: OtherPlace spec")]
    [InlineData("spec: {zebra: {a: b}}", "spec.zebra: ?")]
    public void SaysWhatWasMeantInAService(string yaml, string problems) => Assert.Equal(problems, Check("v1", "Service", yaml));

    [Theory]
    [InlineData("containers: [{containerPorts: [{containerPort: 80}]}]", "containers[0].containerPorts: OtherName ports")]
    [InlineData("containers: [{restart: Always}]", "containers[0].restart: OtherName restartPolicy")]
    [InlineData("containers: [{imagePullSecrets: [{name: a}]}]", "containers[0].imagePullSecrets: OtherPlace spec.template.spec")]
    [InlineData("containers: [{runAsUser: 5}]", "containers[0].runAsUser: OtherPlace spec.template.spec.containers[0].securityContext")]
    [InlineData("containers: [{ports: [{containerPort: 80, env: [{name: a}]}]}]", "containers[0].ports[0].env: OtherPlace spec.template.spec.containers[0]")]
    [InlineData("replicas: 2", "replicas: OtherPlace spec")]
    [InlineData("ports: [{containerPort: 80}]", "ports: OtherPlace spec.template.spec.containers[]")]
    [InlineData("RestartPolicy: Always", "RestartPolicy: Misspelt restartPolicy")]
    public void SaysWhatWasMeantInAPodTemplate(string spec, string problem) =>
        Assert.Equal("spec.template.spec." + problem, Check("apps/v1", "Deployment", "spec: {template: {spec: {" + spec + "}}}"));

    [Fact]
    public void LabelsBesideMatchLabelsBelongUnderIt() =>
        Assert.Equal("spec.selector.app: OtherPlace spec.selector.matchLabels", Check("apps/v1", "Deployment", "spec: {selector: {app: web}}"));

    [Fact]
    public void ASharedNodeIsCheckedOnce()
    {
        // Each level doubles the number of ways to the one mistake.
        var yaml = "spec:\n  versions:\n  - schema:\n      openAPIV3Schema:\n        definitions:\n          l0: &l0 {type: 5}\n";
        for (var i = 1; i <= 8; i++)
        {
            yaml += $"          l{i}: &l{i} {{anyOf: [*l{i - 1}, *l{i - 1}]}}\n";
        }

        Assert.Equal(
            "spec.versions[0].schema.openAPIV3Schema.definitions.l0.type: number for string",
            Check("apiextensions.k8s.io/v1", "CustomResourceDefinition", yaml));
    }

    [Fact]
    public void AnUnknownFieldStandsAtItsKey()
    {
        var file = new SourceFile("a.yaml", "spec:\n  selectr:\n    app: web\n");
        var problem = Assert.Single(SchemaChecker.Check(YamlReader.Read(file)[0].Root!, ApiSchema.FindKind("", "v1", "Service")!));
        Assert.Equal("selectr", problem.Span.Text);
    }

    [Theory]
    [InlineData("{}", "spec.containers[0].name spec.containers[0].image")]
    [InlineData("{name: a, image: b, volumeMounts: [{name: c}]}", "spec.containers[0].volumeMounts[0].mountPath")]
    [InlineData("{name: a, image: ~}", "spec.containers[0].image")]
    [InlineData("{name: a, Image: b}", "")]
    public void KnowsTheFieldsWithoutWhichTheServerRefuses(string container, string paths)
    {
        var root = YamlReader.Read(new SourceFile("a.yaml", "kind: Pod\nspec: {containers: [" + container + "]}"))[0].Root!;
        var missing = SchemaChecker.Check(root, ApiSchema.FindKind("", "v1", "Pod")!).OfType<MissingField>();
        Assert.Equal(paths, string.Join(" ", missing.Select(problem => problem.Path)));
    }

    [Fact]
    public void EveryRequiredFieldIsAFieldOfItsType() => Assert.All(
        RequiredFields.Types,
        type => Assert.All(RequiredFields.Of(ApiSchema.FindType(type)!), field => Assert.NotNull(ApiSchema.FindType(type)!.FindField(field))));

    [Fact]
    public void EveryClosedFieldIsAFieldOfItsType() =>
        Assert.All(ClosedFields.All, closed => Assert.NotNull(ApiSchema.FindType(closed.Type)!.FindField(closed.Field)));

    private static string Check(string apiVersion, string kind, string yaml)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var schema = ApiSchema.FindKind(slash < 0 ? "" : apiVersion[..slash], apiVersion[(slash + 1)..], kind)!;
        var root = YamlReader.Read(new SourceFile("a.yaml", yaml))[0].Root!;
        return string.Join("; ",
            SchemaChecker.Check(root, schema).Where(problem => problem is not MissingField).Select(problem => problem.Path + ": " + problem switch
            {
                UnknownField unknown => unknown.Suggestion is { } suggestion ? suggestion.Kind + " " + suggestion.Text : "?",
                WrongType wrong => wrong.Have + " for " + wrong.Want,
                ValueNotAllowed value => value.Node.Value + " is not allowed",
                _ => "",
            }));
    }
}
