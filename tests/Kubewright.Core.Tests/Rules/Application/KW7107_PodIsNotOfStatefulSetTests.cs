using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7107_PodIsNotOfStatefulSetTests
{
    [Fact]
    public void Reports_OrdinalThatThereIsNot() => ManifestVerifier.VerifyMessage(
        Client.With("Host={|KW7107:db-2.db|};Database=x") + Database(replicas: 2),
        "KW7107",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' names pod 'db-2' of Service 'db', but StatefulSet 'db' has the pods db-0 to db-1");

    [Theory]
    [InlineData("postgres://{|KW7107:db-1.db|}/x")]
    [InlineData("'mongodb://db-0.db:27017,{|KW7107:db-1.db|}:27017'")]
    [InlineData("Host={|KW7107:postgres-0.db|};Database=x")]
    public void Reports_EachForm(string value) => Assert.Contains(
        ManifestVerifier.Check(null, ("manifest.yaml", Markup.Parse(Client.With(value) + Database()).Text)),
        finding => finding.Id == "KW7107" && value.Contains($"{{|KW7107:{finding.Span.Text}|}}", StringComparison.Ordinal));

    [Theory]
    [InlineData("Host=db-0.db;Database=x", "")]
    [InlineData("Host=db;Database=x", "")]
    [InlineData("Host=db-5.db;Database=x", "ordinals: { start: 5 }")]
    public void Ignores_PodsThatThereAre(string value, string more) => ManifestVerifier.Verify(Client.With(value) + Database(more: more));

    [Fact]
    public void Ignores_SetThatIsScaled() => ManifestVerifier.Verify(Client.With("Host=db-3.db;Database=x") + Database() + """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: db
        spec:
          maxReplicas: 5
          scaleTargetRef:
            apiVersion: apps/v1
            kind: StatefulSet
            name: db

        """);

    [Fact]
    public void Fixes_NameOfTheSet() => ManifestVerifier.VerifyFix(
        Client.With("Host={|KW7107:postgres-0.db|};Database=x") + Database(), "KW7107", Client.With("Host=db-0.db;Database=x") + Database());

    private static string Database(int replicas = 1, string more = "") => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: db
        spec:
          clusterIP: None
          selector:
            app: db
          ports:
            - name: postgres
              port: 5432
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          serviceName: db
          replicas: {replicas}
          {more}
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: postgres
                  image: postgres:17
                  ports:
                    - name: postgres
                      containerPort: 5432
                  readinessProbe:
                    tcpSocket:
                      port: postgres
        ---

        """;
}
