using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5201_ContainersMissingTests
{
    [Fact]
    public void Reports_EmptyList() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              {|KW5201:containers|}: []
            """,
        "KW5201",
        Severity.Error,
        "Pod 'orders' has no containers: 'spec.containers' is empty");

    [Fact]
    public void Reports_PodSpecWithoutContainers() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            {|KW5201:spec|}:
              nodeName: one
            """,
        "KW5201",
        Severity.Error,
        "Pod 'orders' has no containers: 'spec.containers' is missing");

    [Fact]
    public void Reports_TemplateWithoutSpec() => ManifestVerifier.Verify(
        """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
            spec:
              {|KW5201:template|}:
                metadata:
                  labels:
                    app: migrate
            """);

    [Fact]
    public void Reports_WorkloadWithoutTemplate() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
            {|KW5201:spec|}:
              backoffLimit: 2
            """,
        "KW5201",
        Severity.Error,
        "Job 'migrate' has no containers: 'spec.template' is missing");

    /// <summary>Nothing but a name is an item of a list, or is completed elsewhere: nobody applies it so.</summary>
    [Fact]
    public void Reports_WorkloadWithoutSpec() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: {|KW5201:migrate|}
            """,
        "KW5201",
        Severity.Info,
        "Job 'migrate' has no containers: 'spec' is missing");

    [Fact]
    public void Ignores_MisspeltField_ThatIsReportedAsSuch() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              {|KW5101:container|}:
                - name: api
                  image: shop/orders:1.4
            """);

    [Fact]
    public void Ignores_ContainersThatAreThere() => ManifestVerifier.Verify(
        WorkloadText.Deployment());

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              containers: ${CONTAINERS}
            """);

    [Fact]
    public void Reports_NullWhereItIsWritten() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            {|KW5201:spec|}:
            """);
}
