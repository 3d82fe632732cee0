using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

/// <summary>What the EndpointSlice controller makes of one Service: pkg/controller/endpointslice, staging/src/k8s.io/endpointslice.</summary>
public sealed class ServiceEndpointsTests
{
    private const string PodName = "statefulset.kubernetes.io/pod-name: orders-1";

    [Fact]
    public void ExternalName_HasNone_WhateverItSelects()
    {
        var endpoints = Of(Service("app: orders", "type: ExternalName, externalName: example.com") + Workload("Deployment", "app: orders"));
        Assert.Empty(endpoints.Matches);
        Assert.False(endpoints.HasHiddenMatches);
    }

    [Fact]
    public void NoSelector_HasNone() => Assert.Empty(Of(Service("") + Workload("Deployment", "app: orders")).Matches);

    [Fact]
    public void Alternative_IsHidden_AndTheOthersAreFound()
    {
        var endpoints = Of(
            ("prod/a.yaml", Service("app: orders") + Workload("Deployment", "app: none", "shop")),
            ("dev/a.yaml", Workload("Deployment", "app: orders", "shop")),
            ("web/a.yaml", Workload("Deployment", "app: orders", "web")));
        Assert.Equal("web", Assert.Single(endpoints.Matches).Workload.Name);
        Assert.True(endpoints.HasHiddenMatches);
    }

    [Theory]
    [InlineData("StatefulSet", "spec: { replicas: 3,", PodName, true)]
    [InlineData("StatefulSet", "spec: { replicas: 3,", "apps.kubernetes.io/pod-index: '2'", true)]
    [InlineData("StatefulSet", "spec: { ordinals: { start: 1 },", PodName, false)]
    [InlineData("StatefulSet", "spec: { replicas: 3,", "controller-revision-hash: orders-5d", false)]
    [InlineData("Job", "spec: { completionMode: Indexed,", "batch.kubernetes.io/job-completion-index: '0'", true)]
    [InlineData("Job", "spec: {", "job-name: orders", false)]
    [InlineData("Job", "spec: {", "batch.kubernetes.io/job-name: orders", false)]
    [InlineData("Job", "spec: {", "controller-uid: 4f5b", false)]
    [InlineData("Job", "spec: {", "batch.kubernetes.io/controller-uid: 4f5b", false)]
    [InlineData("Deployment", "spec: {", "pod-template-hash: 5d9", false)]
    [InlineData("DaemonSet", "spec: {", "controller-revision-hash: 5d9", false)]
    [InlineData("DaemonSet", "spec: {", "pod-template-generation: '1'", false)]
    public void LabelOfTheController_IsOnThePodsOfItsKind(string kind, string spec, string label, bool onlySomePods)
    {
        var match = Assert.Single(Of(Service("app: orders, " + label) + Workload(kind, "app: orders", spec: spec)).Matches);
        Assert.Equal((true, onlySomePods), (match.ViaControllerLabels, match.OnlySomePods));
    }

    [Theory]
    [InlineData("Deployment", "spec: {", PodName)]
    [InlineData("StatefulSet", "spec: { replicas: 1,", PodName)]
    [InlineData("StatefulSet", "spec: { replicas: 2,", "statefulset.kubernetes.io/pod-name: orders-01")]
    [InlineData("StatefulSet", "spec: { replicas: 2,", "statefulset.kubernetes.io/pod-name: shop-orders-1")]
    [InlineData("StatefulSet", "spec: { ordinals: { start: 2 },", PodName)]
    [InlineData("StatefulSet", "spec: { replicas: 2,", "apps.kubernetes.io/pod-index: '2'")]
    [InlineData("StatefulSet", "spec: { replicas: 2,", "pod-template-hash: 5d9")]
    [InlineData("Job", "spec: {", "batch.kubernetes.io/job-completion-index: '0'")]
    [InlineData("Job", "spec: {", "job-name: billing")]
    [InlineData("Deployment", "spec: {", "controller-revision-hash: 5d9")]
    [InlineData("ReplicaSet", "spec: {", "pod-template-hash: 5d9")]
    public void LabelOfTheController_IsOnNoOtherPods(string kind, string spec, string label) =>
        Assert.Empty(Of(Service("app: orders, " + label) + Workload(kind, "app: orders", spec: spec)).Matches);

    [Theory]
    [InlineData("StatefulSet", "'${NAME}'", "spec: {", "statefulset.kubernetes.io/pod-name: orders-0")]
    [InlineData("StatefulSet", "orders", "spec: {", "statefulset.kubernetes.io/pod-name: '${POD}'")]
    [InlineData("StatefulSet", "orders", "spec: {", "apps.kubernetes.io/pod-index: '${INDEX}'")]
    [InlineData("StatefulSet", "orders", "spec: { replicas: '${REPLICAS}',", "apps.kubernetes.io/pod-index: '1'")]
    [InlineData("Job", "'${NAME}'", "spec: {", "job-name: orders")]
    [InlineData("Job", "orders", "spec: {", "job-name: '${NAME}'")]
    [InlineData("Job", "'${NAME}'", "spec: {", "batch.kubernetes.io/job-name: orders")]
    [InlineData("Job", "orders", "spec: {", "batch.kubernetes.io/job-name: '${NAME}'")]
    public void LabelOfTheController_IsUnknownWhereAPlaceholderDecides(string kind, string name, string spec, string label) => Assert.Equal(
        SelectorMatch.Unknown,
        Assert.Single(Of(Service("app: orders, " + label) + Workload(kind, "app: orders", name, spec)).Matches).Certainty);

    [Theory]
    [InlineData("job-name: orders-2900", true)]
    [InlineData("batch.kubernetes.io/job-name: orders-2900", true)]
    [InlineData("controller-uid: 4f5b", true)]
    [InlineData("batch.kubernetes.io/controller-uid: 4f5b", true)]
    [InlineData("pod-template-hash: 5d9", false)]
    public void LabelOfTheJob_IsOnThePodsOfACronJob(string label, bool mayMatch) => Assert.Equal(
        mayMatch ? [SelectorMatch.Unknown] : [],
        Of(Service("app: orders, " + label)
            + "apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: orders }\nspec: { jobTemplate: { spec: { template: { metadata: { labels: { app: orders } "
                + "} } } } }\n").Matches.Select(match => match.Certainty));

    [Theory]
    [InlineData("clusterIP: None", true)]
    [InlineData("clusterIPs: [None]", true)]
    [InlineData("clusterIP: ''", false)]
    [InlineData("clusterIP: 10.96.0.7, clusterIPs: [None]", false)]
    [InlineData("clusterIPs: [10.96.0.7]", false)]
    [InlineData("clusterIPs: []", false)]
    [InlineData("clusterIPs: [10.96.0.7, None]", false)]
    public void Headless_IsWhatHasNoAddress(string spec, bool isHeadless) =>
        Assert.Equal(isHeadless, Set(("k8s.yaml", Service("app: orders", spec))).Resources.OfType<Core.Resources.Kinds.Service>().Single().IsHeadless);

    [Fact]
    public void ValueOfTheControllersOwn_IsUnknown_AndALaterPairMakesItNoSurer()
    {
        var match = Assert.Single(Of(Service("pod-template-hash: 5d9, app: orders") + Workload("Deployment", "app: orders")).Matches);
        Assert.Equal((SelectorMatch.Unknown, true), (match.Certainty, match.ViaControllerLabels));
        Assert.False(Assert.Single(Of(Service("app: orders") + Workload("Deployment", "app: orders")).Matches).ViaControllerLabels);
    }

    [Fact]
    public void LabelOfTheTemplate_IsNotThatOfTheController()
    {
        var match = Assert.Single(Of(Service(PodName) + Workload("StatefulSet", PodName, spec: "spec: { replicas: 3,")).Matches);
        Assert.Equal((false, false), (match.ViaControllerLabels, match.OnlySomePods));
        Assert.Empty(Of(Service(PodName) + Workload("StatefulSet", "statefulset.kubernetes.io/pod-name: x", spec: "spec: { replicas: 3,")).Matches);
    }

    [Theory]
    [InlineData("app: '${APP}'")]
    [InlineData("'${KEY}': orders")]
    public void Placeholder_MayBeTheLabel(string labels)
    {
        var text = Service("app: orders") + Workload("Deployment", labels) + Workload("Deployment", "app: orders", "second")
            + Workload("Deployment", "app: web", "third");
        Assert.Equal(
            [("orders", SelectorMatch.Unknown), ("second", SelectorMatch.Yes)],
            Of(text).Matches.Select(match => (match.Workload.Name!, match.Certainty)).Order());
    }

    [Theory]
    [InlineData("In, values: [orders]")]
    [InlineData("NotIn, values: [orders]")]
    [InlineData("Exists")]
    [InlineData("DoesNotExist")]
    public void Requirement_OfAKeyThatAPlaceholderMayBe_IsUnknown(string requirement)
    {
        var workload = Set(("k8s.yaml",
            Workload("Deployment", "'${KEY}': orders", spec: $"spec: {{ selector: {{ matchExpressions: [{{ key: app, operator: {requirement} }}] }},")))
            .Resources.OfType<Workload>().Single();
        Assert.Equal(SelectorMatch.Unknown, workload.Selector!.Matches(workload.Template.Labels));
    }

    [Theory]
    [InlineData("restartPolicy: Always", 32, "metrics", PortOutcome.NameNotFound)]
    [InlineData("restartPolicy: Always", 33, "metrics", PortOutcome.Resolved)]
    [InlineData("restartPolicy: Always", 34, "metrics", PortOutcome.Resolved)]
    [InlineData("image: x", 34, "metrics", PortOutcome.NameNotFound)]
    [InlineData("restartPolicy: Always", 32, "9090", PortOutcome.Resolved)]
    public void NameOfASidecarsPort_IsFoundFrom133On(string sidecar, int minor, string target, PortOutcome outcome)
    {
        var resolution = Port(
            "port: 80, targetPort: " + target,
            $"initContainers: [{{ name: proxy, {sidecar}, ports: [{{ name: metrics, containerPort: 9090 }}] }}]",
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, minor) });
        Assert.Equal(outcome, resolution.Outcome);
        Assert.Equal(outcome == PortOutcome.Resolved ? ("proxy", 9090) : (null, null), (resolution.Container?.Name.Value, resolution.Number));
    }

    [Theory]
    [InlineData("targetPort: http", "name: http, containerPort: '${PORT}'", PortOutcome.Unknown)]
    [InlineData("targetPort: http", "name: '${NAME}', containerPort: 8080", PortOutcome.Unknown)]
    [InlineData("targetPort: http", "name: web, containerPort: 8080", PortOutcome.NameNotFound)]
    [InlineData("targetPort: http", "containerPort: 8080", PortOutcome.NameNotFound)]
    [InlineData("targetPort: http", "name: http, containerPort: 8080, protocol: UDP", PortOutcome.NameNotFound)]
    [InlineData("targetPort: http", "name: '${NAME}', containerPort: 8080, protocol: UDP", PortOutcome.NameNotFound)]
    [InlineData("targetPort: '${PORT}'", "name: http, containerPort: 8080", PortOutcome.Unknown)]
    [InlineData("protocol: '${PROTOCOL}'", "name: http, containerPort: 8080", PortOutcome.Unknown)]
    [InlineData("targetPort: 8081", "name: http, containerPort: 8080", PortOutcome.Resolved)]
    public void Port_IsUnknownWhereAPlaceholderMayBeIt(string servicePort, string containerPort, PortOutcome outcome) =>
        Assert.Equal(outcome,
            Port("port: 80, " + servicePort, $"containers: [{{ name: api, ports: [{{ {containerPort} }}, {{ name: other, containerPort: 1 }}] }}]").Outcome);

    private static PortResolution Port(string servicePort, string containers, CheckOptions? options = null)
    {
        var graph = Graph(options,
            ("k8s.yaml", Service("app: orders", "ports: [{ " + servicePort + " }]") + Workload("Deployment", "app: orders", containers: containers)));
        return Assert.Single(Assert.Single(graph.EndpointsOf(graph.Sets[0].Resources.OfType<Core.Resources.Kinds.Service>().Single()).Matches).Ports);
    }

    private static ServiceEndpoints Of(string text) => Of(("k8s.yaml", text));

    private static ServiceEndpoints Of(params (string Path, string Text)[] files)
    {
        var graph = Graph(null, files);
        return graph.EndpointsOf(graph.Sets[0].Resources.OfType<Core.Resources.Kinds.Service>().Single());
    }

    private static ManifestSet Set(params (string Path, string Text)[] files) => Graph(null, files).Sets[0];

    private static ManifestGraph Graph(CheckOptions? options, params (string Path, string Text)[] files) =>
        ManifestGraph.Create(files.Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Path, file.Text)))), options);

    private static string Service(string selector, string more = "type: ClusterIP") =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{ name: orders }}\nspec: {{ selector: {{ {selector} }}, {more} }}\n---\n";

    private static string Workload(string kind, string labels, string name = "orders", string spec = "spec: {", string containers = "containers: []") => $$"""
        apiVersion: {{(kind == "Job" ? "batch/v1" : "apps/v1")}}
        kind: {{kind}}
        metadata: { name: {{name}} }
        {{spec}} template: { metadata: { labels: { {{labels}} } }, spec: { {{containers}} } } }
        ---

        """;
}
