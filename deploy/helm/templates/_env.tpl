{{/* Environment as a map from names to texts or {valueFrom: …}; "pubco.envList" makes a container's list of it. */}}

{{/* (list name secret key) */}}
{{- define "pubco.fromSecret" -}}
{{ index . 0 }}: {valueFrom: {secretKeyRef: {name: {{ index . 1 | quote }}, key: {{ index . 2 | quote }}}}}
{{- end -}}

{{/* How Kafka clients reach the brokers. (list root secret) */}}
{{- define "pubco.env.kafka" -}}
{{- $security := (index . 0).Values.kafka.security -}}
{{- $secret := index . 1 -}}
KAFKA_SECURITY_PROTOCOL: {{ $security.protocol }}
{{- if hasPrefix "SASL_" $security.protocol }}
KAFKA_SASL_MECHANISM: {{ $security.mechanism }}
{{ include "pubco.fromSecret" (list "KAFKA_SASL_JAAS_CONFIG" $secret $security.jaasConfigKey) }}
{{- else if and (eq $security.protocol "SSL") $secret }}
KAFKA_SSL_KEYSTORE_TYPE: PEM
{{ include "pubco.fromSecret" (list "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN" $secret $security.certificateKey) }}
{{ include "pubco.fromSecret" (list "KAFKA_SSL_KEYSTORE_KEY" $secret $security.privateKeyKey) }}
{{- end }}
{{- if and (hasSuffix "SSL" $security.protocol) $security.ca.existingSecret }}
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
{{ include "pubco.fromSecret" (list "KAFKA_SSL_TRUSTSTORE_CERTIFICATES" $security.ca.existingSecret $security.ca.key) }}
{{- end }}
{{- end -}}

{{/* How the registry lets one in. (root) */}}
{{- define "pubco.env.registry" -}}
{{- $registry := .Values.registry -}}
{{- with $registry.existingSecret }}
{{- if $registry.tokenUrl }}
PUBCO_REGISTRY_AUTH_SERVICE_TOKEN_ENDPOINT: {{ $registry.tokenUrl | quote }}
{{ include "pubco.fromSecret" (list "PUBCO_REGISTRY_AUTH_CLIENT_ID" . $registry.clientIdKey) }}
{{ include "pubco.fromSecret" (list "PUBCO_REGISTRY_AUTH_CLIENT_SECRET" . $registry.clientSecretKey) }}
{{- else }}
{{ include "pubco.fromSecret" (list "PUBCO_REGISTRY_AUTH_USERNAME" . $registry.usernameKey) }}
{{ include "pubco.fromSecret" (list "PUBCO_REGISTRY_AUTH_PASSWORD" . $registry.passwordKey) }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Of a service, its own values last. (list root service facts chosen) */}}
{{- define "pubco.env" -}}
{{- $root := index . 0 -}}
{{- $chosen := index . 3 -}}
{{- $env := include "pubco.env.kafka" (list $root (include "pubco.kafkaSecret" (list $root (index . 1) $chosen))) | fromYaml -}}
{{- $_ := set $env "KAFKA_BOOTSTRAP_SERVERS" $root.Values.kafka.bootstrapServers -}}
{{- $_ := set $env "PUBCO_REGISTRY_URL" (printf "%s/apis/registry/v3" (trimSuffix "/" $root.Values.registry.url)) -}}
{{- $env = merge $env (include "pubco.env.registry" $root | fromYaml) -}}
{{- range (index . 2).needs -}}
{{- $env = merge $env (include (printf "pubco.env.%s" .) (list $root $chosen) | fromYaml) -}}
{{- end -}}
{{- range $name, $value := $chosen.env }}{{ $_ := set $env $name $value }}{{ end -}}
{{- toYaml $env -}}
{{- end -}}

{{- define "pubco.envList" -}}
{{- $list := list -}}
{{- range $name, $value := . -}}
{{- $entry := ternary $value (dict "value" (toString $value)) (kindIs "map" $value) -}}
{{- $list = append $list (merge (dict "name" $name) $entry) -}}
{{- end -}}
{{- toYaml $list -}}
{{- end -}}

{{/* What services need, by the names in files/services.yaml. (list root chosen) */}}

{{- define "pubco.env.partitions" -}}
PUBCO_KAFKA_PARTITIONS: {{ (index . 0).Values.kafka.partitions | quote }}
{{- end -}}

{{- define "pubco.env.api" -}}
{{- $api := (index . 0).Values.api -}}
{{- with $api.existingSecret }}
{{ include "pubco.fromSecret" (list "PUBCO_API_KEYS" . $api.keysKey) }}
{{- end }}
{{- with $api.oidcUrl }}
PUBCO_API_OIDC_URL: {{ . | quote }}
{{- end }}
{{- with $api.oidcAudience }}
PUBCO_API_OIDC_AUDIENCE: {{ . | quote }}
{{- end }}
PUBCO_API_OPEN: {{ $api.open | quote }}
{{- end -}}

{{- define "pubco.env.spotify" -}}
{{- $spotify := (index . 0).Values.sources.spotify -}}
{{- with $spotify.existingSecret }}
{{ include "pubco.fromSecret" (list "PUBCO_SPOTIFY_CLIENT_ID" . $spotify.clientIdKey) }}
{{ include "pubco.fromSecret" (list "PUBCO_SPOTIFY_CLIENT_SECRET" . $spotify.clientSecretKey) }}
{{- end }}
{{- end -}}

{{- define "pubco.env.credits" -}}
PUBCO_CREDITS_ENABLED: {{ (index . 0).Values.sources.credits.enabled | quote }}
{{- end -}}

{{/* The runtime's own profile forbids the user namespaces that Chromium's sandbox is made of. */}}
{{- define "pubco.env.sandbox" -}}
PUBCO_CREDITS_SANDBOX: {{ ne (index . 1).seccompProfile.type "RuntimeDefault" | quote }}
{{- end -}}

{{- define "pubco.env.creditsUrl" -}}
PUBCO_CREDITS_URL: http://{{ include "pubco.fullname" (index . 0) }}-credits-scraper:8080
{{- end -}}

{{- define "pubco.env.mlc" -}}
{{- $mlc := (index . 0).Values.sources.mlc -}}
{{- with $mlc.existingSecret }}
{{ include "pubco.fromSecret" (list "PUBCO_MLC_USERNAME" . $mlc.usernameKey) }}
{{ include "pubco.fromSecret" (list "PUBCO_MLC_PASSWORD" . $mlc.passwordKey) }}
{{- end }}
{{- end -}}

{{- define "pubco.env.musicbrainz" -}}
{{- with (index . 0).Values.sources.musicbrainz.contact }}
PUBCO_MUSICBRAINZ_CONTACT: {{ . | quote }}
{{- end }}
{{- end -}}

{{- define "pubco.env.chartmetric" -}}
{{- $chartmetric := (index . 0).Values.sources.chartmetric -}}
{{- with $chartmetric.existingSecret }}
{{ include "pubco.fromSecret" (list "PUBCO_CHARTMETRIC_REFRESH_TOKEN" . $chartmetric.refreshTokenKey) }}
{{- end }}
{{- end -}}

{{- define "pubco.env.database" -}}
{{- $database := (index . 0).Values.database -}}
PUBCO_DB_HOST: {{ $database.host | quote }}
PUBCO_DB_PORT: {{ $database.port | quote }}
PUBCO_DB_NAME: {{ $database.name | quote }}
{{ include "pubco.fromSecret" (list "PUBCO_DB_USER" $database.existingSecret $database.usernameKey) }}
{{ include "pubco.fromSecret" (list "PUBCO_DB_PASSWORD" $database.existingSecret $database.passwordKey) }}
{{- end -}}

{{- define "pubco.env.ingestUrl" -}}
{{- $api := (index . 0).Values.api -}}
PUBCO_INGEST_URL: http://{{ include "pubco.fullname" (index . 0) }}-ingest-service:8080
{{- with $api.existingSecret }}
{{ include "pubco.fromSecret" (list "PUBCO_INGEST_KEY" . $api.dashboardKeyKey) }}
{{- end }}
{{- end -}}
