using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>A small shop: a workload with its Service, and a database whose pods have host names.</summary>
internal static class ShopFiles
{
    public const string Orders = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
          namespace: shop
          labels:
            app.kubernetes.io/name: orders
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              initContainers:
                - name: migrate
                  image: shop/orders-migrations:1.4
                  env:
                    - name: ConnectionStrings__Orders
                      value: Host=db-0.db
              containers:
                - name: api
                  image: shop/orders:1.4
                  ports:
                    - name: http
                      containerPort: 8080
                    - containerPort: 9090
                  env:
                    - name: ConnectionStrings__Orders
                      value: Host=db-0.db
                    - name: MAX_LINES
                      value: "50"
                - name: proxy
                  image: envoy:${TAG}
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
          namespace: shop
        spec:
          type: NodePort
          selector:
            app: orders
          ports:
            - name: http
              port: 80
              targetPort: http
              nodePort: 30080
            - name: metrics
              port: 9090
              targetPort: 9090

        """;

    public const string Database = """
        apiVersion: v1
        kind: Service
        metadata:
          name: db
        spec:
          clusterIP: None
          selector:
            app: db
          ports:
            - port: 5432
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: cassandra
        spec:
          serviceName: db
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: postgres:17
                  ports:
                    - name: postgres
                      containerPort: 5432

        """;

    public const string Settings = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          title: "The \"shop\" & <more>"
          appsettings.json: |
            { "A": 1 }
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        stringData:
          password: only-for-the-test
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: payments
        spec:
          type: ExternalName
          externalName: api.payments.example.com

        """;

    public static ManifestProject Project { get; } = ManifestProject
        .Of(("/src/shop/k8s/orders.yaml", Orders), ("/src/shop/k8s/db.yaml", Database), ("/src/shop/k8s/settings.yaml", Settings))
        .With("RootNamespace", "Shop")
        .With("ProjectDir", "/src/shop/");
}
