using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Commands;

public class EndpointsCommandTests
{
    private const string OtherServices = """
        apiVersion: v1
        kind: Service
        metadata:
          name: payments
          namespace: shop
        spec:
          type: ExternalName
          externalName: api.payments.example.com
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: broker
          namespace: shop
        spec:
          ports:
            - name: amqp
              port: 5672
            - name: http
              port: 15672
        ---
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: broker
          namespace: shop
        subsets:
          - addresses:
              - ip: 192.0.2.7
            ports:
              - name: amqp
                port: 5672
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        spec:
          type: NodePort
          selector:
            app: web
          ports:
            - port: 80
              nodePort: 30080
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: db
          namespace: shop
        spec:
          clusterIP: None
          selector:
            app: db
          ports:
            - port: 5432
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: db
          namespace: shop
          labels:
            app: db
        spec:
          containers:
            - name: db
              image: postgres:17
              ports:
                - containerPort: "5432"
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: later
          namespace: shop
        spec:
          ports:
            - port: 80

        """;

    [Fact]
    public void Table_SaysWhereEachPortLeadsOrWhyItDoesNot()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Write("k8s/shop.yaml", OtherServices);

        var run = folder.Run("endpoints", "k8s");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Baseline.Verify("../Baselines/endpoints.txt", run.Output);
    }

    [Fact]
    public void Json_HoldsServicesMatchesAndPorts()
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        var run = folder.Run("endpoints", "k8s", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Baseline.Verify("../Baselines/endpoints.json", run.Output);
    }

    [Fact]
    public void NoServices_IsSaid()
    {
        using var folder = new ToolFolder();
        folder.Write("deployment.yaml", Manifests.Deployment);

        Assert.Equal("No Services.\n", folder.Run("endpoints", ".").Output);
        Assert.Equal("[]\n", folder.Run("endpoints", ".", "--format", "json").Output);
    }

    [Fact]
    public void MissingFile_Exits2()
    {
        using var folder = new ToolFolder();

        Assert.Equal((2, "kubewright: 'gone' does not exist.\n"), (folder.Run("endpoints", "gone").ExitCode, folder.Run("endpoints", "gone").Error));
    }
}
