using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What the objects of Argo CD, Argo Workflows and Flux name (argo-cd.readthedocs.io/en/stable/operator-manual; argo-workflows.readthedocs.io/en/latest/fields;
/// fluxcd.io/flux/components).
/// </summary>
internal static class DeliveryReferences
{
    private const string Argo = "argoproj.io";
    private const string Kustomize = "kustomize.toolkit.fluxcd.io";
    private const string Helm = "helm.toolkit.fluxcd.io";
    private const string Source = "source.toolkit.fluxcd.io";
    private const string Notification = "notification.toolkit.fluxcd.io";
    private const string Image = "image.toolkit.fluxcd.io";
    private const string NotReconciled = "it is not reconciled";
    private const string NotFetched = "nothing is fetched";
    private const string NotNotified = "nobody is notified";

    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private static readonly TargetKinds Account = TargetKinds.One("", "ServiceAccount");
    private static readonly TargetKinds Values = TargetKinds.By("kind", null, ("", "ConfigMap"), ("", "Secret"));
    private static readonly ImmutableArray<string> Reconciled = ["Kustomization", "HelmRelease"];
    private static readonly ImmutableArray<string> Workflows = ["Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate"];
    private static readonly TargetKinds Sources = TargetKinds.By(
        "kind",
        "apiVersion",
        (Source, "GitRepository"),
        (Source, "HelmRepository"),
        (Source, "OCIRepository"),
        (Source, "Bucket"));

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        Of(Argo, ["Application"], "spec", "project", TargetKinds.One(Argo, "AppProject")) with { Consequence = "it is not synchronized" },
        Of(Argo, ["ApplicationSet"], "spec.template.spec", "project",
            TargetKinds.One(Argo, "AppProject")) with { Consequence = "its applications are not synchronized" },
        Of(Argo, Workflows, "spec", "serviceAccountName", Account) with { Consequence = "its pods are not made" },
        Of(Argo, ["CronWorkflow"], "spec.workflowSpec", "serviceAccountName", Account) with { Consequence = "its pods are not made" },
        OfWorkflow("Workflow", "spec.workflowTemplateRef"),
        OfWorkflow("CronWorkflow", "spec.workflowSpec.workflowTemplateRef"),
        OfWorkflowOfCluster("Workflow", "spec.workflowTemplateRef"),
        OfWorkflowOfCluster("CronWorkflow", "spec.workflowSpec.workflowTemplateRef"),

        Of(Kustomize, ["Kustomization"], "spec.sourceRef", "name", Sources) with { Words = "sourceRef", Scope = ReferenceScope.Stated,
            Consequence = NotReconciled },
        Of(Kustomize, ["Kustomization"], "spec.dependsOn[]", "name", TargetKinds.One(Kustomize, "Kustomization")) with
        {
            Words = "dependsOn",
            Scope = ReferenceScope.Stated,
            Consequence = NotReconciled,
        },
        Of(Kustomize, ["Kustomization"], "spec.decryption.secretRef", "name", Secret) with { Words = "decryption", Consequence = NotReconciled },
        Of(Kustomize, ["Kustomization"], "spec.postBuild.substituteFrom[]", "name", Values) with { Words = "substituteFrom", MayBeOptional = true,
            Consequence = NotReconciled },
        Of(Kustomize, Reconciled, "spec.kubeConfig.secretRef", "name", Secret) with { Groups = [Kustomize, Helm], Words = "kubeConfig",
            Consequence = NotReconciled },
        Of(Kustomize, Reconciled, "spec", "serviceAccountName", Account) with { Groups = [Kustomize, Helm], Consequence = NotReconciled },
        Of(Helm, ["HelmRelease"], "spec.chart.spec.sourceRef", "name", Sources) with { Words = "sourceRef", Scope = ReferenceScope.Stated,
            Consequence = NotReconciled },
        Of(Helm, ["HelmRelease"], "spec.chartRef", "name", TargetKinds.By("kind", "apiVersion", (Source, "OCIRepository"), (Source, "HelmChart"))) with
        {
            Words = "chartRef",
            Scope = ReferenceScope.Stated,
            Consequence = NotReconciled,
        },
        Of(Helm, ["HelmRelease"], "spec.dependsOn[]", "name", TargetKinds.One(Helm, "HelmRelease")) with { Words = "dependsOn",
            Scope = ReferenceScope.Stated, Consequence = NotReconciled },
        Of(Helm, ["HelmRelease"], "spec.valuesFrom[]", "name", Values) with
        {
            Words = "valuesFrom",
            MayBeOptional = true,
            Section = SectionRow.Key("valuesKey", false) with { DefaultKey = "values.yaml" },
            Consequence = NotReconciled,
        },
        Of(Source, ["HelmChart"], "spec.sourceRef", "name", Sources) with { Words = "sourceRef", Consequence = NotFetched },
        Of(Source, ["GitRepository", "HelmRepository", "OCIRepository", "Bucket"], "spec.secretRef", "name", Secret) with { Words = "secretRef",
            Consequence = NotFetched },
        Of(Notification, ["Alert"], "spec.providerRef", "name", TargetKinds.One(Notification, "Provider")) with { Words = "providerRef",
            Consequence = NotNotified },
        Of(Notification, ["Provider", "Receiver"], "spec.secretRef", "name", Secret) with { Words = "secretRef", Consequence = NotNotified },
        OfEvents("Alert", "spec.eventSources[]"),
        OfEvents("Receiver", "spec.resources[]"),
        Of(Image, ["ImageRepository"], "spec.secretRef", "name", Secret) with { Words = "secretRef", Consequence = NotFetched },
        Of(Image, ["ImagePolicy"], "spec.imageRepositoryRef", "name", TargetKinds.One(Image, "ImageRepository")) with { Words = "imageRepositoryRef",
            Scope = ReferenceScope.Stated, Consequence = "no image is chosen" },
        Of(Image, ["ImageUpdateAutomation"], "spec.sourceRef", "name", TargetKinds.By("kind", null, (Source, "GitRepository"))) with { Words = "sourceRef",
            Scope = ReferenceScope.Stated, Consequence = "no image is updated" },
    ];

    private static ReferenceRow OfEvents(string kind, string path) =>
        Of(Notification, [kind], path, "name", TargetKinds.By("kind", null, (Kustomize, "Kustomization"), (Helm, "HelmRelease"), (Source, "GitRepository"),
            (Source, "HelmRepository"), (Source, "OCIRepository"), (Source, "Bucket"), (Image, "ImageRepository"))) with
        {
            Words = path.Substring("spec.".Length).TrimEnd('[', ']'),
            Except = ["*"],
            Scope = ReferenceScope.Stated,
            Consequence = NotNotified,
        };

    private static ReferenceRow OfWorkflow(string kind, string path) => Of(Argo, [kind], path, "name", TargetKinds.One(Argo, "WorkflowTemplate")) with
    {
        Words = "workflowTemplateRef",
        Unless = "clusterScope",
        Consequence = "nothing runs",
    };

    private static ReferenceRow OfWorkflowOfCluster(string kind, string path) =>
        Of(Argo, [kind], path, "name", TargetKinds.One(Argo, "ClusterWorkflowTemplate")) with
        {
            Words = "workflowTemplateRef",
            Scope = ReferenceScope.Cluster,
            When = "clusterScope",
            Consequence = "nothing runs",
        };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
